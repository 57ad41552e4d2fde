import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CoverageKey, CoverageTable } from "@/components/coverage/coverage-table";
import { PrintButton } from "@/components/ui/print-button";
import { type FormCoverage, readCoverage } from "@/db/read/coverage";
import { catalogueOf } from "@/lib/cached-reads";
import { countCoverage } from "@/lib/domain/coverage";
import { refuse } from "@/lib/refuse";
import { requestContext } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coverage"))("title") };
}

/** Units that stand in one column while there is room beside it for more. */
const TALLEST = 14;
const FEW_YEARS = 3;

/** A form of few years and many units is laid out in columns; others stay one table. */
function inParts(coverage: FormCoverage): FormCoverage[] {
  if (coverage.years.length > FEW_YEARS) return [coverage];
  const { units } = coverage;
  return Array.from({ length: Math.ceil(units.length / TALLEST) }, (_, part) => ({
    ...coverage,
    units: units.slice(part * TALLEST, (part + 1) * TALLEST),
  }));
}

export default async function CoveragePage() {
  const t = await getTranslations("coverage");
  const context = await requestContext();
  const forms = await readCoverage(context, await catalogueOf()).catch(refuse);
  const latest = Math.max(
    ...forms.flatMap(({ units }) =>
      units.flatMap(({ cells }) => cells.filter(({ state }) => state !== "not-open").map(({ year }) => year)),
    ),
  );
  const count = countCoverage(
    forms.flatMap(({ units }) => units.flatMap(({ cells }) => cells.filter(({ year }) => year === latest))),
  );
  // The form of the latest year first: it is what waits for somebody.
  const ordered = forms.toSorted(
    (a, b) => (b.years.at(-1) ?? 0) - (a.years.at(-1) ?? 0) || b.units.length - a.units.length,
  );
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>
            {forms.length > 0
              ? t("headline", { year: String(latest), approved: count.approved, asked: count.asked })
              : t("nothing")}
          </h1>
          <p className="text-ink-2">
            {t("subtitle", { submitted: count.submitted, overdue: count.overdue })}
          </p>
        </div>
        <div className="no-print flex gap-3">
          <a href="/coverage/coverage.csv" className="button">
            CSV
          </a>
          <a href="/coverage/coverage.xlsx" className="button">
            XLSX
          </a>
          <PrintButton label={t("print")} />
        </div>
      </div>
      <div className="my-4">
        <CoverageKey />
      </div>
      <div className="flex flex-col gap-4">
        {ordered.map((coverage) => (
          <div key={coverage.formId} className="card">
            <h2 className="mb-2">{t(`forms.${coverage.formId as "D"}`)}</h2>
            <div className="flex flex-wrap gap-x-12 gap-y-2">
              {inParts(coverage).map((part, at, all) => (
                <CoverageTable
                  key={part.units[0]?.unit.id}
                  coverage={part}
                  caption={
                    all.length > 1
                      ? t("formPart", {
                          form: t(`forms.${coverage.formId as "D"}`),
                          part: at + 1,
                          parts: all.length,
                        })
                      : t(`forms.${coverage.formId as "D"}`)
                  }
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}
