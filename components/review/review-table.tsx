import { getTranslations } from "next-intl/server";
import { CheckSentence } from "@/components/figures/check-sentence";
import { ValueText } from "@/components/figures/figure-text";
import { Icon } from "@/components/ui/icon";
import { type Check, lineKey } from "@/lib/domain/checks/check";
import type { Value } from "@/lib/domain/values";
import type { FormRow } from "@/lib/form-rows";
import { ChangeCell } from "./change-cell";

export interface ReviewRow {
  row: FormRow;
  value: Value | null;
  /** The clerk's explanation; "" where there is none. */
  note: string;
  checks: Check[];
}

/** Each figure against last year, with what the checks question and how the clerk explains it. */
export async function ReviewTable({
  rows,
  year,
  submitter,
}: {
  rows: readonly ReviewRow[];
  year: number;
  submitter: string;
}) {
  const t = await getTranslations("review");
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("measure")}</th>
          <th scope="col" className="num">
            {year - 1}
            <span className="block font-normal text-13">{t("approvedColumn")}</span>
          </th>
          <th scope="col" className="num">
            {year}
            <span className="block font-normal text-13">{t("submittedColumn")}</span>
          </th>
          <th scope="col" className="num">
            {t("change")}
          </th>
          <th scope="col">{t("checks")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, value, note, checks }) => {
          const warns = checks.some(({ severity }) => severity === "warning");
          return (
            <tr
              key={row.facetId}
              className={warns ? "bg-warn-soft" : undefined}
              id={`row-${lineKey(row).replace(/[^\w-]/g, "-")}`}
            >
              <th scope="row" className={`font-medium ${row.categoryKey ? "pl-8!" : ""}`}>
                {row.categoryKey ? row.label : row.fullLabel}
                <span className="block font-normal text-13 text-ink-3">{row.unitOfMeasure}</span>
              </th>
              <td className="num text-ink-2">{row.lastYear ? <ValueText value={row.lastYear} /> : "…"}</td>
              <td className="num font-semibold">{value ? <ValueText value={value} /> : "…"}</td>
              <td className="num">
                <ChangeCell before={row.lastYear} now={value} />
              </td>
              <td className="min-w-44 text-13">
                {checks.length === 0 ? (
                  <span className="text-ok">
                    <Icon name="check" /> {t("passes")}
                  </span>
                ) : null}
                {checks.map((check) => (
                  <p
                    key={check.message.code}
                    className={check.severity === "info" ? "text-ink-2" : "text-warn"}
                  >
                    <Icon name={check.severity === "info" ? "info" : "warning"} />{" "}
                    <CheckSentence check={check} />
                  </p>
                ))}
                {note ? (
                  <p className="mt-1 border-warn border-l-3 pl-2">
                    <strong>{t("explains", { name: submitter })}</strong> {note}
                  </p>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
