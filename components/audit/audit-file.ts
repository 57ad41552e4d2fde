import { getTranslations } from "next-intl/server";
import type { AuditChange } from "@/db/read/audit";
import type { Table } from "@/lib/formats/table";
import { actorName } from "./audit-filter";
import type { ChangeWords } from "./change-words";

/** Changes as one table for a file: a row for each changed cell, one for a change without cells. */
export async function auditTable(changes: readonly AuditChange[], words: ChangeWords): Promise<Table> {
  const t = await getTranslations("audit");
  const rows = changes.flatMap((change) => {
    const about = [
      change.id,
      change.at,
      actorName(change.actorName, t("system"), t("stranger")),
      words.verb(change.verb),
      words.kind(change.subjectKind),
      words.subject(change).text,
      change.reason,
    ];
    const cells = change.cells.map((cell) => [
      words.cell(cell.cell),
      words.value(cell, "before"),
      words.value(cell, "after"),
    ]);
    return (cells.length > 0 ? cells : [[null, null, null]]).map((cell) => [...about, ...cell, change.hash]);
  });
  return {
    header: [
      t("number"),
      t("at"),
      t("account"),
      t("verb"),
      t("kind"),
      t("subject"),
      t("reasonColumn"),
      t("what"),
      t("before"),
      t("after"),
      t("hash"),
    ],
    rows,
  };
}
