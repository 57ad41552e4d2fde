export type SiteName = "real" | "demo";
export type Links = { setUp: string | null; signIn: { role: string; name: string; path: string }[] };

/**
 * What db/prepare offers: the only part of db/ that a start touches. An error of the name
 * PrepareError is told by its message alone, any other with its stack.
 */
export type Prepare = {
  prepareDatabase(options: {
    ownerUrl: string;
    webUrl: string;
    site: SiteName;
    log: (line: string) => void;
  }): Promise<void>;
  issueLinks(options: { ownerUrl: string; site: SiteName }): Promise<Links>;
};

/** Loaded late, so that a wrong setting or a taken port is answered before the schema is read. */
export async function loadPrepare(): Promise<Prepare> {
  const file = "../../db/prepare";
  return (await import(file)) as Prepare;
}
