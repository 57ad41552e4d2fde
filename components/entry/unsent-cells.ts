import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CellText } from "@/lib/cell-text";
import type { CellValue } from "@/lib/domain/entry/cell-value";

/** A typed cell that has not reached the server, kept in this browser for the account that typed it. */
export interface UnsentCell {
  accountId: string;
  formId: string;
  unitId: string;
  year: number;
  facetId: string;
  cell: CellText;
  /** What the server held when it was typed: it is saved only over that. */
  base: CellValue;
}

interface Kept extends DBSchema {
  cells: { key: string[]; value: UnsentCell; indexes: { account: string } };
}

const keyOf = ({ accountId, formId, unitId, year, facetId }: Omit<UnsentCell, "cell" | "base">): string[] => [
  accountId,
  formId,
  unitId,
  String(year),
  facetId,
];

let opened: Promise<IDBPDatabase<Kept>> | null = null;

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("entry", 1, {
    upgrade(db) {
      const cells = db.createObjectStore("cells");
      cells.createIndex("account", "accountId");
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

/** Keeps a cell until it is forgotten. Rejects where the browser keeps nothing (private windows, full disk). */
export async function keepUnsent(cell: UnsentCell): Promise<void> {
  await (await database()).put("cells", cell, keyOf(cell));
}

export async function forgetUnsent(cell: Omit<UnsentCell, "cell" | "base">): Promise<void> {
  await (await database()).delete("cells", keyOf(cell));
}

/** The unsent cells of one account; never anybody else's. */
export async function unsentOf(accountId: string): Promise<UnsentCell[]> {
  return (await database()).getAllFromIndex("cells", "account", accountId);
}

export async function forgetAllUnsent(accountId: string): Promise<void> {
  for (const cell of await unsentOf(accountId)) await forgetUnsent(cell);
}
