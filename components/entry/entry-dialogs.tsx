"use client";

import { useSyncState } from "./entry-context";
import type { useGrid } from "./grid/use-grid";
import { KeysDialog } from "./keys-dialog";
import { PasteDialog } from "./paste-dialog";
import { SessionDialog } from "./session-dialog";

/** What a table of cells asks or tells over the page. It stands outside forms: nothing in it hands one in. */
export function EntryDialogs({ grid }: { grid: ReturnType<typeof useGrid> }) {
  const { kind } = useSyncState();
  return (
    <>
      {grid.paste ? <PasteDialog paste={grid.paste} put={grid.put} close={grid.endPaste} /> : null}
      {grid.help ? <KeysDialog close={() => grid.showHelp(false)} /> : null}
      {kind === "signed-out" ? <SessionDialog /> : null}
    </>
  );
}
