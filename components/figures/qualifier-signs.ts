import { getTranslations } from "next-intl/server";
import type { Qualifier } from "@/lib/domain/values";

/** Qualifiers in narrow cells, as templates: signs where everybody knows them, words where not. */
export async function qualifierSigns(): Promise<Record<Qualifier, string>> {
  const t = await getTranslations("qualifiers");
  return {
    exact: "{n}",
    more_than: ">{n}",
    at_least: "≥{n}",
    less_than: "<{n}",
    nearly: `${t("nearly")} {n}`,
    about: `${t("about")} {n}`,
  };
}
