/** Breaks a text into at most `lines` lines of about `length` letters, at spaces only. */
export function wrapWords(text: string, length: number, lines = 2): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(" ")) {
    const current = wrapped.at(-1);
    const fits = current !== undefined && current.length + 1 + word.length <= length;
    if (current !== undefined && (fits || wrapped.length === lines)) {
      wrapped[wrapped.length - 1] = `${current} ${word}`;
    } else wrapped.push(word);
  }
  return wrapped;
}
