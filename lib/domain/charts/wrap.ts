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

/** A name with its value as the lines of a label: a group's name breaks between its units only. */
export function labelLines(name: string, value: string, length = 24): string[] {
  const lines: string[] = [];
  for (const unit of `${name} ${value}`.split(" + ")) {
    const current = lines.at(-1);
    if (current === undefined) lines.push(unit);
    else if (current.length + 3 + unit.length <= length) lines[lines.length - 1] = `${current} + ${unit}`;
    else {
      lines[lines.length - 1] = `${current} +`;
      lines.push(unit);
    }
  }
  return lines;
}
