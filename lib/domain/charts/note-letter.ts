/** The letter of a note: "a" for the first. */
export const noteLetter = (index: number): string => String.fromCharCode(97 + index);
