import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CHANGE_SUBJECTS } from "@/lib/domain/audit";
import { SUBMISSION_EVENTS } from "@/lib/domain/submissions";
import en from "@/lib/i18n/en.json";
import vi from "@/lib/i18n/vi.json";

const VERB = new RegExp(`"((?:statement|${CHANGE_SUBJECTS.join("|")})\\.[a-z-]+)"`, "g");

/** Every verb that the write door and the seeds record, as their source names it. */
function recordedVerbs(): string[] {
  const sources = ["db/write", "db/seed"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  const named = sources.flatMap((text) => [...text.matchAll(VERB)].map(([, name = ""]) => name));
  return [...new Set([...named, ...SUBMISSION_EVENTS.map((event) => `submission.${event}`)])];
}

it.each([
  ["vi", vi],
  ["en", en],
])(
  "in %s every verb and subject of the change record has its words, and no word is left over",
  (_, messages) => {
    const verbs = recordedVerbs().map((name) => name.replace(".", "-"));
    expect(verbs.length).toBeGreaterThan(20);
    expect(Object.keys(messages.audit.verbs).sort()).toEqual(verbs.sort());
    expect(Object.keys(messages.audit.kinds).sort()).toEqual([...CHANGE_SUBJECTS].sort());
  },
);
