import { createAccount } from "@/db/write/account/create";
import { readArguments, runCommand, UsageError } from "./running/command";
import { say } from "./running/step";

/* `npm run account -- create …`: the same as the page, for scripts. */

const USAGE =
  "usage: npm run account -- create --username NAME --name “FULL NAME” --role admin|commander|staff [--unit ID]";

await runCommand(USAGE, async (context) => {
  const { words, options } = readArguments(["username", "name", "role", "unit"]);
  const { username, name, role, unit } = options;
  if (words.join(" ") !== "create" || !username || !name || !role) {
    throw new UsageError("create wants --username, --name and --role");
  }
  const made = await createAccount(context, { username, name, role, unitId: unit ?? null });
  say(`Account ${made.username} is made. One-time password, to be changed at the first sign-in:`);
  say(made.password);
});
