import { colourOf } from "@/components/charts/shapes";

/** Over the colours, for those who cannot tell them apart. Never diagonal: that means not final. */
const TEXTURES = [
  "",
  "M0,3.5H7",
  "M3.5,0V7",
  "M3,3h1.4v1.4h-1.4z",
  "M0,3.5H7M3.5,0V7",
  "M0,1.5H7M0,5H7",
] as const;

/** The filling of a category: its colour, from the second one on with a texture. */
export function CategoryTexture({ id, index }: { id: string; index: number }) {
  const texture = TEXTURES[index % TEXTURES.length];
  return (
    <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse">
      <rect width={7} height={7} fill={colourOf(index)} />
      {texture && <path d={texture} stroke={`var(--on-cat-${index + 1})`} strokeOpacity={0.45} fill="none" />}
    </pattern>
  );
}
