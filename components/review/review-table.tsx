import { getTranslations } from "next-intl/server";
import { SumWords, type UnitNames } from "@/components/entry/sum-words";
import { CheckSentence } from "@/components/figures/check-sentence";
import { ValueText } from "@/components/figures/figure-text";
import { PlanNote } from "@/components/plans/plan-note";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { Comment } from "@/db/read/comments";
import { type Check, lineKey } from "@/lib/domain/checks/check";
import type { PeerStanding } from "@/lib/domain/peer-standing";
import type { ProposedSum } from "@/lib/domain/proposed-sum";
import type { Value } from "@/lib/domain/values";
import type { FormRow } from "@/lib/form-rows";
import { ChangeCell } from "./change-cell";
import { PeerCell } from "./peer-cell";
import { ReturnTick } from "./return-tick";
import { ReviewTalk, type TalkPlace } from "./review-talk";

export interface ReviewRow {
  row: FormRow;
  value: Value | null;
  lastYear: Value | null;
  /** The clerk's explanation; "" where there is none. */
  note: string;
  checks: Check[];
  /** What was to be reached; null where there is no plan. */
  plan: number | null;
  peers: PeerStanding | null;
  /** What the units under it add up to; null where nothing can be proposed. */
  sum: ProposedSum | null;
  comments: readonly Comment[];
  /** Whether the last return asks to look at it again. */
  returned: boolean;
}

interface ReviewTableProps {
  rows: readonly ReviewRow[];
  unitId: string;
  year: number;
  submitter: string;
  /** Whether there are other units to compare with. */
  withPeers: boolean;
  /** Whether any figure has a plan to be set against. */
  withPlans: boolean;
  /** Names of the units whose totals it states; null where it states none. */
  unitNames: UnitNames | null;
  /** Whether the reader may send it back. */
  withTicks: boolean;
  /** In the order of the form parts stand under their total; else each row says its whole name. */
  inForm: boolean;
  place: TalkPlace;
}

/** The id of a row in the page. */
export const reviewRowId = (row: FormRow) => `row-${lineKey(row).replace(/[^\w-]/g, "-")}`;

/** Each figure against last year and the other units, with what the checks question and what is said of it. */
export async function ReviewTable(props: ReviewTableProps) {
  const { rows, year, withPeers, withPlans, unitNames } = props;
  const plans = await getTranslations("plans");
  const t = await getTranslations("review");
  const sums = await getTranslations("sums");
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
          {withPlans ? <th scope="col">{plans("column")}</th> : null}
          {withPeers ? <th scope="col">{t("peers")}</th> : null}
          {unitNames ? <th scope="col">{sums("column")}</th> : null}
          <th scope="col">{t("checks")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <ReviewLine key={each.row.facetId} {...props} line={each} />
        ))}
      </tbody>
    </table>
  );
}

async function ReviewLine({ line, ...props }: Omit<ReviewTableProps, "rows"> & { line: ReviewRow }) {
  const t = await getTranslations("review");
  const sums = await getTranslations("sums");
  const { row, value, lastYear, note, checks, plan, peers, sum, comments, returned } = line;
  const { unitId, submitter, withPeers, withPlans, withTicks, unitNames, inForm, place } = props;
  const warns = checks.some(({ severity }) => severity === "warning");
  const isPart = inForm && row.categoryKey !== "";
  const earlier = new URLSearchParams({ unit: unitId });
  if (row.categoryKey) earlier.set("category", row.categoryKey);
  return (
    <tr className={warns ? "bg-warn-soft" : undefined} id={reviewRowId(row)}>
      <th scope="row" className={`min-w-44 font-medium max-sm:min-w-36 ${isPart ? "pl-8!" : ""}`}>
        {isPart ? row.label : row.fullLabel}
        <span className="block font-normal text-13 text-ink-3">
          {row.unitOfMeasure} ·{" "}
          <Link
            href={`/measures/${row.measureId}?${earlier}` as "/measures"}
            aria-label={t("earlierOf", { measure: row.fullLabel })}
            className="link inline-block min-h-6 max-sm:min-h-11"
          >
            {t("earlier")}
          </Link>
        </span>
      </th>
      <td className="num text-ink-2">{lastYear ? <ValueText value={lastYear} /> : "…"}</td>
      <td className="num font-semibold">{value ? <ValueText value={value} /> : "…"}</td>
      <td className="num">
        <ChangeCell before={lastYear} now={value} />
      </td>
      {withPlans ? (
        <td className="min-w-28 text-13">
          {plan === null ? <span className="text-ink-3">…</span> : <PlanNote plan={plan} value={value} />}
        </td>
      ) : null}
      {withPeers ? (
        <td>
          <PeerCell standing={peers} />
        </td>
      ) : null}
      {unitNames ? (
        <td className="min-w-44">
          {sum ? (
            <SumWords sum={sum} stated={value} names={unitNames} />
          ) : (
            <span className="text-13 text-ink-3">
              {row.rollup === "sum" ? sums("none") : sums("notAdded")}
            </span>
          )}
        </td>
      ) : null}
      <td className="min-w-56 text-13">
        {checks.length === 0 ? (
          <span className="text-ok">
            <Icon name="check" /> {t("passes")}
          </span>
        ) : null}
        {checks.map((check) => (
          <p key={check.message.code} className={check.severity === "info" ? "text-ink-2" : "text-warn"}>
            <Icon name={check.severity === "info" ? "info" : "warning"} /> <CheckSentence check={check} />
          </p>
        ))}
        {note ? (
          <p className="mt-1 border-warn border-l-3 pl-2">
            <strong>{t("explains", { name: submitter })}</strong> {note}
          </p>
        ) : null}
        {returned ? (
          <p className="text-warn">
            <Icon name="return" /> {t("returnedCell")}
          </p>
        ) : null}
        <div className="flex flex-wrap items-start gap-x-5">
          {withTicks ? <ReturnTick facetId={row.facetId} measure={row.fullLabel} /> : null}
          <ReviewTalk facetId={row.facetId} measure={row.fullLabel} comments={comments} place={place} />
        </div>
      </td>
    </tr>
  );
}
