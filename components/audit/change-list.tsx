import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { AuditChange } from "@/db/read/audit";
import { formatMoment } from "@/lib/i18n/dates";
import { actorName } from "./audit-filter";
import type { ChangeWords } from "./change-words";

/** More cells than these are folded away behind their number. */
const SHOWN = 3;

/** Changes one under the other: who and when, what was done to what, and each cell before and after. */
export async function ChangeList({
  changes,
  words,
}: {
  changes: readonly AuditChange[];
  words: ChangeWords;
}) {
  const t = await getTranslations("audit");
  const locale = await getLocale();
  return (
    <ol className="list-none p-0">
      {changes.map((change) => {
        const subject = words.subject(change);
        return (
          <li
            key={change.id}
            className="grid gap-x-6 gap-y-1 border-line border-b py-3 last:border-b-0 lg:grid-cols-[200px_minmax(0,5fr)_minmax(0,6fr)]"
          >
            <div className="text-14">
              <time dateTime={change.at} className="num">
                {formatMoment(change.at, locale)}
              </time>
              <p className="text-ink-2">{actorName(change.actorName, t("system"), t("stranger"))}</p>
            </div>
            <div className="min-w-0 break-words">
              <p className="font-medium">{words.verb(change.verb)}</p>
              <p className="text-14">
                {subject.href ? (
                  <Link href={subject.href as "/audit"} className="link inline-block min-h-6">
                    {subject.text}
                  </Link>
                ) : (
                  subject.text
                )}
              </p>
              {change.reason ? (
                <p className="mt-1 border-line border-l-3 pl-3 text-14 text-ink-2">
                  {t("reason", { reason: change.reason })}
                </p>
              ) : null}
            </div>
            <Cells change={change} words={words} />
          </li>
        );
      })}
    </ol>
  );
}

async function Cells({ change, words }: { change: AuditChange; words: ChangeWords }) {
  const t = await getTranslations("audit");
  const { cells, id } = change;
  if (cells.length === 0) return null;
  const table = (
    <table className="table table-fixed max-lg:mt-2">
      <caption className="sr-only">{t("cellsOf", { id: String(id) })}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-2/5 py-1! pl-0!">
            {t("what")}
          </th>
          <th scope="col" className="py-1!">
            {t("before")}
          </th>
          <th scope="col" className="py-1! pr-0!">
            {t("after")}
          </th>
        </tr>
      </thead>
      <tbody className="break-words">
        {cells.map((cell) => (
          <tr key={cell.cell}>
            <th scope="row" className="py-1! pl-0! font-normal text-ink-2">
              {words.cell(cell.cell)}
            </th>
            <td className="py-1! text-ink-2">{words.value(cell, "before")}</td>
            <td className="py-1! pr-0!">{words.value(cell, "after")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (cells.length <= SHOWN) return <div className="min-w-0">{table}</div>;
  return (
    <details className="min-w-0">
      <summary className="link inline-block min-h-6 text-14 pointer-coarse:min-h-11">
        {t("cellCount", { count: cells.length })}
      </summary>
      {table}
    </details>
  );
}
