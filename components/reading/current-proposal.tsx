import { getLocale, getTranslations } from "next-intl/server";
import { CheckSentence } from "@/components/figures/check-sentence";
import { Icon } from "@/components/ui/icon";
import type { ReadingInHand } from "@/db/read/article-reading";
import { readStatements } from "@/db/read/statements";
import { catalogueOf } from "@/lib/cached-reads";
import { sayValue } from "@/lib/domain/charts/words";
import { fieldsOfPeriod } from "@/lib/domain/claims/period-fields";
import type { ProposedFields } from "@/lib/domain/claims/proposed-fields";
import { categoryKey } from "@/lib/domain/measures";
import type { Contradiction } from "@/lib/domain/reading/contradictions";
import type { Statement } from "@/lib/domain/statements";
import { chartWords } from "@/lib/i18n/chart-words";
import { periodLabel } from "@/lib/i18n/dates";
import { facetName } from "@/lib/i18n/facet-name";
import { requestContext } from "@/lib/session";
import { besideOptions, facetOptions, unitOptions } from "./form-options";
import { ProposalForm } from "./proposal-form";

interface CurrentProposalProps {
  reading: ReadingInHand;
  fields: ProposedFields;
  number: number;
  count: number;
  /** What it contradicts among the proposals of the same article. */
  contradictions: readonly Contradiction[];
}

/** The proposal at hand: its words, what is doubtful about it, and its form. */
export async function CurrentProposal({
  reading,
  fields,
  number,
  count,
  contradictions,
}: CurrentProposalProps) {
  const t = await getTranslations("reading");
  const locale = await getLocale();
  const words = await chartWords();
  const catalogue = await catalogueOf();
  const { period, ...rest } = fields;
  const facet = catalogue.facets.find(({ id }) => id === fields.facetId);
  const beside =
    facet && fields.unitId
      ? await readStatements(await requestContext(), catalogue, {
          measureIds: [facet.measureId],
          categoryKeys: [facet.categoryKey],
          unitIds: [fields.unitId],
        })
      : [];
  const counts = ({ status }: Statement) => status === "confirmed" || status === "approved";
  const others = beside.filter(
    (each) =>
      counts(each) && !(each.source.kind === "article" && each.source.articleId === reading.article.id),
  );
  const say = ({ key, value, source }: Statement) => {
    const measure = catalogue.measures.find(({ id }) => id === key.measureId);
    const name = measure
      ? facetName(measure, categoryKey(key.categories), catalogue.dimensions, locale, key.period.to)
      : "";
    const from = source.kind === "article" ? `[${source.ordinal}] ${source.publisher}` : source.reportNumber;
    return `${value.kind === "number" ? sayValue(value, words) : "…"} · ${name} · ${periodLabel(key.period, locale)} · ${from}`;
  };
  const at = reading.text.indexOf(fields.printed, fields.start);
  const [before, after] = [fields.start, fields.end];
  return (
    <section
      aria-labelledby="current-proposal"
      className="my-3 rounded-md border border-line border-l-6 border-l-evidence-line bg-surface p-4 shadow-(--shadow-pop)"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="current-proposal" className="flex items-baseline gap-3">
          <span className="badge">{number}</span> {fields.printed}
        </h2>
        <p className="text-13 text-ink-3">{t("place", { number, count })}</p>
      </div>
      <p lang="vi" className="mt-2 break-words">
        “{reading.text.slice(before, at)}
        <mark className="rounded-sm bg-evidence px-0.5 text-on-evidence outline-2 outline-evidence-line outline-solid">
          {fields.printed}
        </mark>
        {reading.text.slice(at + fields.printed.length, after)}”
      </p>
      {fields.others.length > 0 ? (
        <p className="mt-1 text-13 text-ink-2">{t("saidAgain", { count: fields.others.length })}</p>
      ) : null}
      {fields.caution ? (
        <p className="mt-3 border-warn border-l-4 bg-warn-soft p-3 text-14">
          <Icon name="warning" className="text-warn" /> {t(`cautions.${fields.caution}`)}
        </p>
      ) : null}
      {contradictions.map((each) => (
        <p
          key={`${each.check}-${each.about.join("-")}`}
          className="mt-3 rounded-md border border-conflict border-l-4 bg-conflict-soft p-3 text-14"
        >
          <Icon name="unequal" className="text-conflict" />{" "}
          <CheckSentence
            check={{
              check: each.check,
              severity: "warning",
              measureId: null,
              categoryKey: "",
              message: { code: each.code, values: each.values },
              about: [],
            }}
          />{" "}
          {t("keepAsPrinted")}
        </p>
      ))}
      <ProposalForm
        key={fields.key}
        articleId={reading.article.id}
        revision={reading.revision}
        number={number}
        fields={rest}
        period={fieldsOfPeriod(period)}
        facets={facetOptions(catalogue, locale, period.to)}
        units={unitOptions(catalogue, locale, { upper: t("unitsUpper"), communes: t("unitsCommunes") })}
        beside={besideOptions(reading.statements, others, say, {
          repeat: t("besideRepeat"),
          same: t("besideSame"),
          contradicts: t("besideContradicts"),
        })}
      />
    </section>
  );
}
