import { z } from "zod";

/** Trimmed text that the database can keep: PostgreSQL holds no NUL character. */
export const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !text.includes("\0"));
