import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ContradictionCard } from "@/components/contradictions/contradiction-card";
import { TotalCard } from "@/components/contradictions/total-card";
import { FilterBox, FilterForm, FilterSelect } from "@/components/figures/filter-fields";
import { readContradictions } from "@/db/read/contradictions";
import { readOverviewYearly } from "@/db/read/overview-yearly";
import { catalogueOf } from "@/lib/cached-reads";
import { CONTRADICTION_STATES, contradictionFilters } from "@/lib/contradiction-query";
import { CONTRADICTION_KINDS, totalId } from "@/lib/domain/contradictions";
import { formatNumber } from "@/lib/domain/numbers";
import { nameIn } from "@/lib/i18n/collation";
import { requestContext } from "@/lib/session";

type Props = PageProps<"/contradictions">;

/** More are one after the other on the page; the filters find the others. */
const MOST = 60;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contradictions"))("title") };
}

export default async function ContradictionsPage({ searchParams }: Props) {
  const t = await getTranslations("contradictions");
  const locale = await getLocale();
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const { measureId, kind, state } = contradictionFilters(await searchParams);
  const reading = await readContradictions(context, catalogue);
  const { differing } = await readOverviewYearly(context, catalogue);
  const isNoted = (id: string) => (reading.notes.get(id)?.vi ?? "") !== "";
  const all = [
    ...reading.found.map((found) => ({
      ...found,
      measureId: found.check.measureId ?? "",
      total: null,
      found,
    })),
    ...differing.map((total) => ({
      id: totalId(total.measure.id, total.categoryKey, total.year),
      kind: "totals" as const,
      measureId: total.measure.id,
      possible: false,
      ranked: false,
      found: null,
      total,
    })),
  ].toSorted((a, b) => Number(a.possible) - Number(b.possible));
  const measures = catalogue.measures.filter(({ id }) => all.some((each) => each.measureId === id));
  const shown = all.filter((each) => {
    if (measureId !== "" && each.measureId !== measureId) return false;
    if (kind !== null && each.kind !== kind) return false;
    if (state === "ranked") return each.ranked;
    if (state === "noted") return isNoted(each.id);
    if (state === "possible") return each.possible;
    return state !== "open" || (!each.ranked && !each.possible);
  });
  const sure = all.filter(({ possible }) => !possible).length;
  const every = { value: "", text: t("all") };
  return (
    <>
      <h1>{t("heading", { count: sure })}</h1>
      <p className="mb-4 text-ink-2">{t("explanation")}</p>
      <FilterForm summary={t("filter", { count: shown.length })}>
        <FilterBox label={t("measure")}>
          <FilterSelect
            name="measure"
            label={t("measure")}
            value={measureId}
            options={[every, ...measures.map(({ id, name }) => ({ value: id, text: nameIn(name, locale) }))]}
          />
        </FilterBox>
        <FilterBox label={t("kind")}>
          <FilterSelect
            name="kind"
            label={t("kind")}
            value={kind ?? ""}
            options={[
              every,
              ...CONTRADICTION_KINDS.map((each) => ({ value: each, text: t(`kinds.${each}`) })),
            ]}
          />
        </FilterBox>
        <FilterBox label={t("state")}>
          <FilterSelect
            name="state"
            label={t("state")}
            value={state ?? ""}
            options={[
              every,
              ...CONTRADICTION_STATES.map((each) => ({ value: each, text: t(`states.${each}`) })),
            ]}
          />
        </FilterBox>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </FilterForm>
      {shown.length === 0 ? (
        <div className="card border-dashed!">
          <h2>{all.length === 0 ? t("none") : t("noneShown")}</h2>
          <p className="mt-1 text-ink-2">{all.length === 0 ? t("noneHint") : t("noneShownHint")}</p>
        </div>
      ) : null}
      <ul className="grid gap-4">
        {shown.slice(0, MOST).map(({ id, found, total }) => (
          <li key={id} className="card" data-contradiction={id}>
            {found ? (
              <ContradictionCard
                found={found}
                reading={reading}
                catalogue={catalogue}
                viewer={context.viewer}
              />
            ) : null}
            {total ? (
              <TotalCard
                differing={total}
                notes={reading.notes}
                catalogue={catalogue}
                viewer={context.viewer}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {shown.length > MOST ? (
        <p className="mt-4 text-ink-2">
          {t("firstOf", { shown: formatNumber(MOST, locale), count: formatNumber(shown.length, locale) })}
        </p>
      ) : null}
    </>
  );
}
