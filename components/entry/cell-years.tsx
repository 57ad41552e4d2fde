"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { CheckSentence } from "@/components/figures/check-sentence";
import { Link } from "@/components/ui/link";
import type { EarlierYears } from "@/db/read/earlier-years";
import { type YearBar, yearBars } from "@/lib/domain/entry/year-bars";
import type { FormRow } from "@/lib/form-rows";
import type { EntrySheet } from "./entry-cells";
import { useCells } from "./entry-context";
import { LastYear } from "./unit-grid";

interface CellYearsProps {
  id: string;
  row: FormRow;
  sheet: EntrySheet;
}

/** The cell's figures of the years before, each leading to its report, above the one that is typed. */
export function CellYears(props: CellYearsProps) {
  const earlier = props.sheet.earlier[props.row.facetId];
  return earlier ? <Years {...props} earlier={earlier} /> : null;
}

function Years({ id, row, sheet, earlier }: CellYearsProps & { earlier: EarlierYears }) {
  const t = useTranslations("grid");
  // A frame after the key: what is typed is seen before its bar grows.
  const typed = useCells((store) => {
    const { reading } = store.view(id);
    return reading.kind === "value" ? reading.value : null;
  });
  const bars = yearBars(
    earlier.map((figure) => figure?.value ?? null),
    typed,
    row.measureId,
    sheet.context,
  );
  return (
    <table className="w-full text-13">
      <caption className="sr-only">{t("years")}</caption>
      <tbody>
        {bars.map((bar, at) => (
          <Fragment key={bar.year}>
            {bar.breaks.map((check) => (
              <tr key={check.message.code}>
                <td colSpan={3} className="border-ink-3 border-t border-dashed pt-1 text-ink-2">
                  <CheckSentence check={check} />
                </td>
              </tr>
            ))}
            <Year bar={bar} href={hrefOf(sheet, earlier[at]?.evidenceId)} isTyped={at === earlier.length} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

const hrefOf = ({ unitId }: EntrySheet, evidenceId: string | undefined) =>
  evidenceId ? (`/districts/${unitId}#${evidenceId}` as const) : null;

function Year({ bar, href, isTyped }: { bar: YearBar; href: string | null; isTyped: boolean }) {
  const { year, value, share, exact } = bar;
  const fill = isTyped ? "bg-accent border-accent" : "bg-ink-3 border-ink-3";
  return (
    <tr className={isTyped ? "font-semibold" : undefined}>
      <th scope="row" className={`num w-10 py-0.5 pr-2 text-left ${isTyped ? "" : "font-normal text-ink-2"}`}>
        {year}
      </th>
      <td className="w-full border-line-strong border-l py-0.5" aria-hidden>
        {share === null ? null : (
          // Open where the number says no more than "more than", "about" and their kin.
          <span
            className={`block h-3 ${fill} ${exact ? "" : "border-2 border-r-0 border-dashed bg-transparent!"}`}
            style={{ width: share === 0 ? 0 : `max(2px, ${share * 100}%)` }}
          />
        )}
      </td>
      <td className="min-w-16 whitespace-nowrap py-0.5 pl-2 text-right">
        {href && value ? (
          <Link href={href} className="link">
            <LastYear value={value} />
          </Link>
        ) : (
          <LastYear value={value} />
        )}
      </td>
    </tr>
  );
}
