import pg from "pg";

/** Null where the database can be opened, else one sentence on why not, which never shows the password. */
export async function problemWith(url: string, name: string): Promise<string | null> {
  try {
    await once(url, "select 1");
    return null;
  } catch (error) {
    const { hostname, port, pathname, username } = new URL(url);
    const server = `${hostname}:${port || 5432}`;
    const { code, message } = error as { code?: string; message: string };
    const known: Record<string, string> = {
      ECONNREFUSED: `nothing listens on ${server}`,
      ENOTFOUND: `the host ${hostname} is unknown`,
      "28P01": `${server} refuses the password of ${username}`,
      "28000": `${server} does not let ${username} in`,
      "3D000": `${server} has no database ${decodeURIComponent(pathname.slice(1))}`,
    };
    return `${name} cannot be used: ${known[code ?? ""] ?? message}.`;
  }
}

/** The address of the demonstration's database beside the real one. */
export function demoUrlOf(url: string): string {
  const demo = new URL(url);
  demo.pathname = `${demo.pathname}_demo`;
  return demo.href;
}

/** Makes the demonstration's database through the owner's login; a sentence where that is not allowed. */
export async function ensureDemoDatabase(ownerUrl: string): Promise<string | null> {
  const demo = demoUrlOf(ownerUrl);
  if ((await problemWith(demo, "The demonstration's database")) === null) return null;
  const name = decodeURIComponent(new URL(demo).pathname.slice(1));
  try {
    await once(ownerUrl, `create database ${pg.escapeIdentifier(name)}`);
    return null;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    // Made meanwhile by another start.
    if (code === "42P04" || code === "23505") return problemWith(demo, "The demonstration's database");
    const owner = new URL(ownerUrl).username;
    if (code !== "42501") return `The demonstration's database ${name} cannot be made: ${message}.`;
    return `${owner} may not create the database ${name}: create it with that owner, or set DEMO=off.`;
  }
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => {});
  }
}
