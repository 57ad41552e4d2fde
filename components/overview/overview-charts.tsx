import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LazyCompositionChart, LazyContradictionChart, LazySpanChart } from "@/components/charts/lazy";
import { BarTable } from "@/components/figures/bar-table";
import type { Catalogue } from "@/db/read/catalogue";
import { composition, contradiction } from "@/lib/domain/charts/bars";
import { spanChart } from "@/lib/domain/charts/span-chart";
import type { Check } from "@/lib/domain/checks/check";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import { latestOf } from "@/lib/domain/latest";
import type { Observation } from "@/lib/domain/observations";
import { chartWords } from "@/lib/i18n/chart-words";
import { inSentence, nameIn } from "@/lib/i18n/collation";
import { periodLabel } from "@/lib/i18n/dates";

interface OverviewChartsProps {
  province: readonly Observation[];
  contradictions: readonly Check[];
  catalogue: Catalogue;
}

const badgesOf = (observations: readonly Observation[]) =>
  observations.flatMap(({ published }) => {
    const ordinal = published ? badgeOf(published) : null;
    return published && ordinal !== null ? [{ ordinal, evidenceId: evidenceId(published.source) }] : [];
  });

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
export async function SectorComposition({ province, catalogue }: OverviewChartsProps) {
  const t = await getTranslations("overview");
  const table = await getTranslations("table");
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
  const moreThanHalf = largest && largest.value * 2 > data.sum;
  const subtitle = t("clubsSubtitle", { period: periodLabel(found.total.key.period, locale) });
  return (
    <ChartFigure
      headline={
        moreThanHalf
          ? t("clubsMoreThanHalf", { sector: inSentence(largest.name, locale) })
          : t("clubsBySector")
      }
      subtitle={subtitle}
      textAlternative={`${data.parts.map(({ label }) => label).join(". ")}. ${data.totalText}`}
      table={{ summary: table("summary"), content: <BarTable rows={data.parts} unit={t("clubsUnit")} /> }}
      source={t("sharesComputed")}
      badges={badgesOf([found.total, ...found.parts.map(({ observation }) => observation)])}
    >
      <LazyCompositionChart data={data} label={subtitle} words={words} />
    </ChartFigure>
  );
}

/** Kinds of model that do not fit: total and parts as printed, and the totals that the parts would allow. */
export async function TypesContradiction({ province, contradictions, catalogue }: OverviewChartsProps) {
  const t = await getTranslations("overview");
  const table = await getTranslations("table");
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
  return (
    <div id="contradiction" className="grid min-w-0">
      <ChartFigure
        headline={t("typesHeadline")}
        subtitle={subtitle}
        textAlternative={[data.total?.label, ...data.parts.map(({ label }) => label), data.range.text].join(
          ". ",
        )}
        table={{
          summary: table("summary"),
          content: (
            <BarTable rows={[...(data.total ? [data.total] : []), ...data.parts]} unit={t("typesUnit")} />
          ),
        }}
        source={t("keptAsPrinted")}
        badges={badgesOf([total, ...parts.map(({ observation }) => observation)])}
      >
        <LazyContradictionChart data={data} label={subtitle} words={words} />
      </ChartFigure>
    </div>
  );
}

/** Commendations pooled over years: a span each, never divided. */
export async function AwardSpans({ province, catalogue }: OverviewChartsProps) {
  const t = await getTranslations("overview");
  const table = await getTranslations("table");
  const words = await chartWords();
  const { locale } = words;
  const spans = ["commended-collectives", "commended-individuals"].flatMap((measureId) => {
    const pooled = province.filter(({ key }) => key.period.kind === "span" && key.period.from !== null);
    const observation = latestOf(pooled, measureId);
    const measure = catalogue.measures.find(({ id }) => id === measureId);
    return observation && measure
      ? [
          {
            name: nameIn(measure.name, locale),
            unitOfMeasure: nameIn(measure.unitOfMeasure, locale),
            observation,
          },
        ]
      : [];
  });
  const [first] = spans;
  if (!first) return null;
  const data = spanChart(spans, words);
  const subtitle = t("awardsSubtitle", { period: periodLabel(first.observation.key.period, locale) });
  return (
    <ChartFigure
      headline={t("awardsHeadline", {
        figures: data.rows.map(({ printed, unit }) => `${printed} ${unit}`).join(", "),
      })}
      subtitle={subtitle}
      textAlternative={data.rows.map(({ label }) => label).join(". ")}
      table={{
        summary: table("summary"),
        content: (
          <BarTable
            rows={data.rows.map((row) => ({ ...row, printed: `${row.printed} ${row.unit}` }))}
            unit={periodLabel(first.observation.key.period, locale)}
          />
        ),
      }}
      source={t("awardsNote")}
      badges={badgesOf(spans.map(({ observation }) => observation))}
    >
      <LazySpanChart data={data} label={subtitle} words={words} />
    </ChartFigure>
  );
}
