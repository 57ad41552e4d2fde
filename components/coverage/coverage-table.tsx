import { getLocale, getTranslations } from "next-intl/server";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { FormCoverage } from "@/db/read/coverage";
import type { CoverageCell, CoverageState } from "@/lib/domain/coverage";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";

/** Symbol and frame of each state: it is read without its colour. */
const LOOKS: Readonly<Record<CoverageState, { icon: IconName | null; classes: string }>> = {
  locked: { icon: "lock", classes: "border-ink-2 bg-ink-2 text-surface" },
  approved: { icon: "check", classes: "border-ok bg-ok-soft text-ok" },
  submitted: { icon: "send", classes: "border-sent bg-sent-soft text-sent" },
  returned: { icon: "return", classes: "border-warn bg-warn-soft text-warn" },
  draft: { icon: "pencil", classes: "border-dashed border-line-strong text-ink-2" },
  overdue: { icon: "warning", classes: "border-2 border-error bg-error-soft text-error" },
  "not-begun": { icon: null, classes: "border-dotted border-line-strong text-ink-3" },
  "not-open": { icon: null, classes: "border-transparent text-ink-3" },
  "not-existing": { icon: null, classes: "border-transparent text-ink-3" },
  "not-asked": { icon: null, classes: "border-transparent text-ink-3" },
};

/** What stands for a state that has no count. */
const SIGNS: Partial<Record<CoverageState, string>> = {
  "not-begun": "…",
  "not-open": "·",
  "not-existing": "×",
  "not-asked": "—",
};

const SHOWN: readonly CoverageState[] = [
  "locked",
  "approved",
  "submitted",
  "returned",
  "draft",
  "overdue",
  "not-begun",
  "not-asked",
  "not-existing",
];

/** What each symbol says. */
export async function CoverageKey() {
  const t = await getTranslations("coverage");
  return (
    <ul className="flex list-none flex-wrap gap-x-5 gap-y-2 p-0 text-13">
      {SHOWN.map((state) => (
        <li key={state} className="flex items-center gap-2">
          <span
            className={`flex h-6 min-w-8 items-center justify-center rounded-sm border px-1 ${LOOKS[state].classes}`}
          >
            <Sign state={state} />
          </span>
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function Sign({ state }: { state: CoverageState }) {
  const { icon } = LOOKS[state];
  return icon ? <Icon name={icon} /> : <span aria-hidden="true">{SIGNS[state]}</span>;
}

/** Units down, years across: where each form stands and how many of its rows are filled, leading to the form. */
export async function CoverageTable({ coverage, caption }: { coverage: FormCoverage; caption: string }) {
  const t = await getTranslations("coverage");
  const locale = await getLocale();
  return (
    <ScrollArea label={caption}>
      <table className="border-separate border-spacing-1 text-14">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 z-[1] bg-surface pr-3 text-left font-semibold">
              {t("unit")}
            </th>
            {coverage.years.map((year) => (
              <th key={year} scope="col" className="num px-1 text-center font-normal text-ink-2">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.units.map(({ unit, cells }) => (
            <tr key={unit.id}>
              <th scope="row" className="sticky left-0 z-[1] min-w-36 bg-surface pr-3 text-left font-medium">
                <Link href={`/districts/${unit.id}`} className="no-underline hover:underline">
                  {nameIn(unit.shortName, locale)}
                </Link>
              </th>
              {cells.map((cell) => (
                <td key={cell.year} className="p-0">
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

async function Cell({ cell }: { cell: CoverageCell }) {
  const t = await getTranslations("coverage");
  const locale = await getLocale();
  const { state, filled, asked, submissionId, dueOn, correcting } = cell;
  const words = [
    t(`state.${state}`),
    submissionId ? t("filled", { filled, asked }) : "",
    state === "overdue" && dueOn ? t("dueOn", { date: formatDate(dueOn, locale) }) : "",
    correcting ? t("correcting") : "",
  ]
    .filter(Boolean)
    .join(", ");
  const box = `flex h-9 min-w-13 items-center justify-center gap-1 rounded-sm border px-1 text-13 ${LOOKS[state].classes}`;
  const inside = (
    <>
      <span className="sr-only">{words}</span>
      <Sign state={state} />
      {submissionId ? (
        <span aria-hidden="true" className="num">
          {filled}
        </span>
      ) : null}
      {correcting ? <span aria-hidden="true">*</span> : null}
    </>
  );
  return submissionId ? (
    <Link href={`/review/${submissionId}`} title={words} className={`${box} no-underline`}>
      {inside}
    </Link>
  ) : (
    <span title={words} className={box}>
      {inside}
    </span>
  );
}
