import { readFile } from "node:fs/promises";
import { UsageError } from "../running/command";

/** The text of a file. Throws UsageError where it cannot be read as UTF-8. */
export async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new UsageError(
      `${file} is no readable UTF-8 text (${error instanceof Error ? error.message : error})`,
    );
  }
}
