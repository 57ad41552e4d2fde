import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import type { Context } from "@/db/context";
import { SYSTEM } from "@/db/context";
import { DomainError } from "@/lib/domain/errors";
import { EnvError, readEnv } from "@/lib/env";
import { now, today } from "@/lib/today";
import { openDatabases, prepare } from "./databases";
import { StartError, say } from "./step";

/** Wrong words on the command line: the usage is told. */
export class UsageError extends Error {}

/**
 * The words of the command line, its options, each with a text, and which of the flags are set. Throws
 * UsageError for an unknown one.
 */
export function readArguments<Name extends string>(
  names: readonly Name[],
  flags: readonly string[] = [],
): { words: string[]; options: Partial<Record<Name, string>>; set: ReadonlySet<string> } {
  const known = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" as const }] as const),
    ...flags.map((flag) => [flag, { type: "boolean" as const }] as const),
  ]);
  try {
    const { positionals, values } = parseArgs({ options: known, allowPositionals: true });
    const given = Object.entries(values);
    const texts = given.filter(([, value]) => typeof value === "string");
    const options = Object.fromEntries(texts) as Partial<Record<Name, string>>;
    const set = new Set(given.filter(([, value]) => value === true).map(([flag]) => flag));
    return { words: positionals, options, set };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Runs a command-line verb on the real site's database, as "system", beside a running site or alone.
 * What is refused is one line; the exit code is 1.
 */
export async function runCommand(usage: string, act: (context: Context) => Promise<void>): Promise<void> {
  await runAlone(usage, async () => {
    const env = readEnv(process.env);
    const databases = await openDatabases({ ...env, DEMO: false });
    try {
      await prepare("real", databases.real);
      const owner = connect({ url: databases.real.ownerUrl, max: 2 });
      try {
        await act({ db: owner.db, viewer: SYSTEM, today: today(), now: now() });
      } finally {
        await owner.close();
      }
    } finally {
      await databases.stop();
    }
  });
}

/** Runs a command-line verb that needs no database. What is refused is one line; the exit code is 1. */
export async function runAlone(usage: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof UsageError) return say(`${error.message}\n${usage}`);
    if (error instanceof EnvError) return error.lines.forEach(say);
    if (error instanceof StartError) return say(error.message);
    if (error instanceof DomainError) return say(`refused: ${error.code} ${JSON.stringify(error.details)}`);
    throw error;
  }
}
