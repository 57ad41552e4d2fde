import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { readUnitParts } from "@/db/read/unit-parts";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";
import type { EntrySheet } from "./entry-cells";

/** What the units under a form's unit report, by facet and with their names; null where it is no whole of others. */
export async function sheetParts(
  context: Context,
  catalogue: Catalogue,
  form: { formId: string; unitId: string; year: number },
  locale: Locale,
): Promise<EntrySheet["parts"]> {
  const parts = await readUnitParts(context, catalogue, form);
  if (parts.size === 0) return null;
  const ids = new Set([...parts.values()].flatMap((each) => each.map(({ unitId }) => unitId)));
  const named = catalogue.units.filter(({ id }) => ids.has(id));
  return {
    byFacet: Object.fromEntries(parts),
    names: Object.fromEntries(named.map(({ id, shortName }) => [id, nameIn(shortName, locale)])),
  };
}
