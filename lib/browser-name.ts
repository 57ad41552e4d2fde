/* What a browser calls itself, shortened to what a person recognises. Order matters: most name others too. */
const BROWSERS = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/coc_coc_browser/, "Cốc Cốc"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const SYSTEMS = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** "Chrome, Windows"; null where it is none that is known. */
export function browserName(userAgent: string | null): string | null {
  const found = [BROWSERS, SYSTEMS].flatMap(
    (known) => known.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? [],
  );
  return found.length > 0 ? found.join(", ") : null;
}
