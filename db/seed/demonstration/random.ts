/** A number in [0, 1) for a text, always the same one (FNV-1a, then a mixing step of MurmurHash3). */
export function chance(...about: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of about.join("|")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A factor around 1, at most `spread` away from it. */
export const around = (spread: number, ...about: readonly (string | number)[]): number =>
  1 + spread * (2 * chance(...about) - 1);
