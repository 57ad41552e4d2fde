/** In bytes. A larger file is a book or carries pictures; an article's words are a hundredth of it. */
export const LARGEST_FILE = 4_000_000;
