import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { PostgresError } from "./error";

/** An account of this machine that PostgreSQL can run under. */
export type Account = { uid: number; gid: number };

/** A way to run PostgreSQL's programs, which refuse to run as root. */
export type RunAs = {
  /** Who must own the cluster and the files that the programs read; null: whoever we are. */
  owner: Account | null;
  command(program: string, args: string[]): { file: string; args: string[]; uid?: number; gid?: number };
};

const asOurselves: RunAs = { owner: null, command: (file, args) => ({ file, args }) };

/** Become the account, where each folder on the way lets it through. */
function dropTo({ uid, gid }: Account): RunAs {
  return { owner: { uid, gid }, command: (file, args) => ({ file, args, uid, gid }) };
}

/** A user namespace: still root outside, so that private folders such as /root stay reachable. */
function inNamespace({ uid, gid }: Account): RunAs {
  const flags = ["--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"];
  return {
    owner: { uid: 0, gid: 0 },
    command: (file, args) => ({ file: "unshare", args: [...flags, file, ...args] }),
  };
}

/** Become the account but keep root's right to pass through folders: for containers without user namespaces. */
function dropKeepingPassage({ uid, gid }: Account, capability: string): RunAs {
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const kept = [`--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`];
  // Without this the kernel leaves the right out where a program asks whether it may open a file.
  const asking = "--securebits=+no_setuid_fixup";
  const bound = [`--bounding-set=-all,+${capability}`, "--no-new-privs"];
  return {
    owner: { uid, gid },
    command: (file, args) => ({
      file: "setpriv",
      args: [...ids, asking, ...kept, ...bound, "--", file, ...args],
    }),
  };
}

/** Accounts in the order of preference: whoever owns the folder already, then the customary ones. */
function candidates(folders: string[]): Account[] {
  const known = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid >= 0);
  const owners = folders.flatMap((folder) => {
    const uid = statSync(folder, { throwIfNoEntry: false })?.uid;
    return known.filter((account) => account.uid === uid);
  });
  // initdb looks its account up by name, so that only those of /etc/passwd will do.
  const customary = ["postgres", "nobody"].flatMap((name) =>
    known.filter((account) => account.name === name),
  );
  return [...owners, ...customary];
}

/** True where the way can run the programs and stand in the folder; `--show` looks at all files and makes none. */
function works(way: RunAs, initdb: string, folder: string): boolean {
  const script = 'cd -- "$1" && exec "$2" --show --username=postgres -D "$1/none"';
  const { file, args, uid, gid } = way.command("/bin/sh", ["-c", script, "sh", folder, initdb]);
  return spawnSync(file, args, { uid, gid, stdio: "ignore", cwd: "/" }).status === 0;
}

/**
 * The first way that works to run PostgreSQL's programs on `folder`. As root: another account where it can
 * reach both, else a user namespace, else another account that may pass through root's folders.
 */
export function chooseRunAs(initdb: string, folder: string, ownedLike: string[] = []): RunAs {
  if (process.getuid?.() !== 0) return asOurselves;
  const accounts = candidates([...ownedLike, folder, process.cwd()]);
  const ways = [
    ...accounts.map(dropTo),
    ...accounts.slice(0, 1).map(inNamespace),
    ...accounts
      .slice(0, 1)
      .flatMap((account) => [
        dropKeepingPassage(account, "dac_read_search"),
        dropKeepingPassage(account, "dac_override"),
      ]),
  ];
  const way = ways.find((candidate) => works(candidate, initdb, folder));
  if (way) return way;
  throw new PostgresError(
    `PostgreSQL does not run as root, and no other account can reach ${folder} and ${initdb}. ` +
      "Start as an ordinary user, or move the project to a folder that others may enter (chmod o+x), " +
      "or set DATABASE_URL to a server of yours.",
  );
}
