import { getTranslations } from "next-intl/server";
import type { Catalogue } from "@/db/read/catalogue";
import { composition, contradiction } from "@/lib/domain/charts/bars";
import { spanChart } from "@/lib/domain/charts/span-chart";
import type { Check } from "@/lib/domain/checks/check";
import { latestOf } from "@/lib/domain/latest";
import type { Observation } from "@/lib/domain/observations";
import { chartWords } from "@/lib/i18n/chart-words";
import { inSentence, nameIn } from "@/lib/i18n/collation";
import { periodLabel } from "@/lib/i18n/dates";
import type { Figure } from "./figure";

interface OverviewInput {
  /** The province's published observations. */
  province: readonly Observation[];
  /** What the claims of published articles contradict. */
  contradictions: readonly Check[];
  catalogue: Catalogue;
}

/** The charts of the overview that the province's figures allow, in the order of the page. */
export async function overviewFigures(input: OverviewInput): Promise<Figure[]> {
  const made = [await clubsBySector(input), await typesOfModel(input), await awardSpans(input)];
  return made.filter((figure) => figure !== null);
}

const statementsIn = (observations: readonly Observation[]) =>
  observations.flatMap(({ published }) => published ?? []);

/** The total and parts by sector of the latest time for which all of them are stated. */
function bySector(province: readonly Observation[], catalogue: Catalogue, measureId: string) {
  const sector = catalogue.dimensions.find(({ id }) => id === "sector");
  const total = latestOf(province, measureId);
  if (!sector || !total) return null;
  const sameTime = province.filter(({ key }) => key.period.to === total.key.period.to);
  const parts = sector.categories.flatMap((category) => {
    const observation = latestOf(sameTime, measureId, `sector=${category.id}`);
    return observation ? [{ category, observation }] : [];
  });
  return parts.length === sector.categories.length ? { total, parts } : null;
}

/** Half or more at one part, said in words; else only how the total divides. */
async function clubsBySector({ province, catalogue }: OverviewInput): Promise<Figure | null> {
  const t = await getTranslations("overview");
  const words = await chartWords();
  const { locale } = words;
  const found = bySector(province, catalogue, "clubs");
  if (!found) return null;
  const data = composition(
    found.parts.map(({ category, observation }) => ({ name: nameIn(category.name, locale), observation })),
    found.total,
    t("clubsUnit"),
    words,
  );
  const [largest] = data.parts.toSorted((a, b) => b.value - a.value);
  const subtitle = t("clubsSubtitle", { period: periodLabel(found.total.key.period, locale) });
  return {
    id: "clubs-by-sector",
    headline:
      largest && largest.value * 2 > data.sum
        ? t("clubsMoreThanHalf", { sector: inSentence(largest.name, locale) })
        : t("clubsBySector"),
    subtitle,
    notes: [],
    remark: t("sharesComputed"),
    statements: statementsIn([found.total, ...found.parts.map(({ observation }) => observation)]),
    chart: { kind: "composition", props: { data, label: subtitle, words } },
  };
}

/** Kinds of model that do not fit: total and parts as printed, and the totals that the parts would allow. */
async function typesOfModel({ province, contradictions, catalogue }: OverviewInput): Promise<Figure | null> {
  const t = await getTranslations("overview");
  const words = await chartWords();
  const { locale } = words;
  const check = contradictions.find(
    ({ measureId, message }) => measureId === "model-types" && "low" in message.values,
  );
  const ids = new Set(check?.about.map(({ statementId }) => statementId));
  const disputed = province.filter(({ published }) => published && ids.has(published.id));
  const total = latestOf(disputed, "model-types");
  const sector = catalogue.dimensions.find(({ id }) => id === "sector");
  if (!check || !total || !sector) return null;
  const parts = sector.categories.flatMap((category) => {
    const observation = latestOf(disputed, "model-types", `sector=${category.id}`);
    return observation ? [{ name: nameIn(category.name, locale), observation }] : [];
  });
  const { low, high } = check.message.values;
  const data = contradiction(
    { name: t("totalAsPrinted"), observation: total },
    parts,
    { low: Number(low), high: high === undefined ? null : Number(high) },
    t("typesUnit"),
    words,
  );
  const subtitle = t("typesSubtitle", { period: periodLabel(total.key.period, locale) });
  return {
    id: "contradiction",
    headline: t("typesHeadline"),
    subtitle,
    notes: [],
    remark: t("keptAsPrinted"),
    statements: statementsIn([total, ...parts.map(({ observation }) => observation)]),
    chart: { kind: "contradiction", props: { data, label: subtitle, words } },
  };
}

/** Commendations pooled over years: a span each, never divided. */
async function awardSpans({ province, catalogue }: OverviewInput): Promise<Figure | null> {
  const t = await getTranslations("overview");
  const words = await chartWords();
  const { locale } = words;
  const spans = ["commended-collectives", "commended-individuals"].flatMap((measureId) => {
    const pooled = province.filter(({ key }) => key.period.kind === "span" && key.period.from !== null);
    const observation = latestOf(pooled, measureId);
    const measure = catalogue.measures.find(({ id }) => id === measureId);
    if (!observation || !measure) return [];
    const name = nameIn(measure.name, locale);
    return [{ name, unitOfMeasure: nameIn(measure.unitOfMeasure, locale), observation }];
  });
  const [first] = spans;
  if (!first) return null;
  const data = spanChart(spans, words);
  const subtitle = t("awardsSubtitle", { period: periodLabel(first.observation.key.period, locale) });
  const figures = data.rows.map(({ printed, unit }) => `${printed} ${unit}`).join(", ");
  return {
    id: "awards",
    headline: t("awardsHeadline", { figures }),
    subtitle,
    notes: [],
    remark: t("awardsNote"),
    statements: statementsIn(spans.map(({ observation }) => observation)),
    chart: { kind: "spans", props: { data, label: subtitle, words } },
  };
}
