import { useId } from "react";
import { CategoryTexture } from "@/components/charts/category-texture";

/** The parts' names with colour and texture, only where the chart is too narrow to name them beside it. */
export function PartNames({ names }: { names: readonly string[] }) {
  // Two charts of a page may have other parts under the same numbers.
  const id = useId().replace(/[^\w-]/g, "");
  return (
    <ul className="m-0 mb-3 grid list-none gap-1 p-0 text-14 @min-[600px]:hidden">
      {names.map((name, index) => (
        <li key={name} className="flex items-center gap-2">
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" className="shrink-0">
            <defs>
              <CategoryTexture id={`${id}-${index}`} index={index} />
            </defs>
            <rect width={16} height={16} fill={`url(#${id}-${index})`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
