import { z } from "zod";
import { isIsoDate } from "@/lib/domain/dates";

/*
 * The one schema of the settings. It is checked at start, so that a wrong value is answered by a
 * line in the terminal and never by a page that fails later.
 */

const PORT_ALLOWED = "a whole number from 1 to 65535";
const ADDRESS_ALLOWED = "an address without a path, such as https://figures.example.org";
const DATABASE_ALLOWED = "postgres://USER:PASSWORD@HOST:PORT/DATABASE";

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535);
const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare = url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.username;
  if (url && bare && !url.search && !url.hash) return url.origin;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});
const database = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
});
const onOff = z.enum(["on", "off"]).transform((value) => value === "on");

/** What each setting accepts, in the words of its error line. */
const ALLOWED = {
  HOST: "a host name or an IP address to listen on, such as 127.0.0.1 or 0.0.0.0",
  PORT: PORT_ALLOWED,
  APP_URL: ADDRESS_ALLOWED,
  DEMO_APP_URL: ADDRESS_ALLOWED,
  OTHER_SITE_URL: ADDRESS_ALLOWED,
  DATA_DIR: "a folder, such as ./data",
  DATABASE_URL: DATABASE_ALLOWED,
  DATABASE_OWNER_URL: DATABASE_ALLOWED,
  TRUST_PROXY: "on or off",
  DEMO: "on or off",
  SITE: "real or demo",
  TODAY: "a date of the calendar, such as 2027-01-05",
  NEXT_DIST_DIR: "a folder name inside the project, such as .next",
} as const;

const schema = z.object({
  /** The address to listen on. */
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default("127.0.0.1"),
  PORT: port.default(3000),
  /** The address that readers type; sign-in and links are bound to it. */
  APP_URL: origin.optional(),
  /** The same for the demonstration, where a proxy serves it under a name of its own. */
  DEMO_APP_URL: origin.optional(),
  /** Given to a web process by the start script: the address of the site's sister. */
  OTHER_SITE_URL: origin.optional(),
  DATA_DIR: z
    .string()
    .refine((text) => !text.includes("\0"))
    .default("./data"),
  DATABASE_URL: database.optional(),
  /** A login that owns the tables, to migrate and seed with; DATABASE_URL then need not own anything. */
  DATABASE_OWNER_URL: database.optional(),
  /** Whether a proxy in front may state the reader's address. */
  TRUST_PROXY: onOff.default(false),
  DEMO: onOff.optional(),
  SITE: z.enum(["real", "demo"]).default("real"),
  /** Stands in for today, for tests. */
  TODAY: z.string().refine(isIsoDate).optional(),
  NEXT_DIST_DIR: z
    .string()
    .regex(/^(?!\.{1,2}$)[\w.-]+$/)
    .default(".next"),
});

type Parsed = z.infer<typeof schema>;
export type Env = Parsed & { APP_URL: string; DEMO: boolean };

/** Settings that may hold a password: their values are never printed. */
const SECRET = new Set<string>(["DATABASE_URL", "DATABASE_OWNER_URL"]);

/** One or more wrong settings; `lines` has one sentence for each. */
export class EnvError extends Error {
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join("\n"));
    this.name = "EnvError";
    this.lines = lines;
  }
}

/** Reads the settings from `process.env` or its like. An empty value counts as none. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(ALLOWED).map((name) => [name, source[name]?.trim() || undefined]),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    throw new EnvError(names.map((name) => wrong(name as keyof typeof ALLOWED, given[name])));
  }
  const env = result.data;
  const lines = contradictions(env);
  if (lines.length > 0) throw new EnvError(lines);
  return {
    ...env,
    APP_URL: env.APP_URL ?? localAddress(env.HOST, env.PORT),
    DEMO: env.DEMO ?? env.DATABASE_URL === undefined,
  };
}

/** The address of a port of this machine, as a browser on it can open it. */
export function localAddress(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "127.0.0.1" : host;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${port}`).origin;
}

function wrong(name: keyof typeof ALLOWED, value: string | undefined): string {
  const shown = SECRET.has(name) ? `${name} (its value is not shown)` : `${name}=${value}`;
  return `${shown} is not usable: it must be ${ALLOWED[name]}.`;
}

function contradictions(env: Parsed): string[] {
  const lines: string[] = [];
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    lines.push("DATABASE_OWNER_URL is given without DATABASE_URL: give both, or neither.");
  }
  const demo = env.DEMO ?? env.DATABASE_URL === undefined;
  if (demo && env.PORT === 65535) {
    lines.push("PORT=65535 leaves no next port for the demonstration: take a lower one, or DEMO=off.");
  }
  return lines;
}
