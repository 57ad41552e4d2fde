import { describe, expect, test } from "vitest";
import { type CellValue, EMPTY_CELL } from "@/lib/domain/entry/cell-value";
import { num } from "@/lib/domain/testing/values-fixture";
import { KeptCells } from "./kept-cells";
import type { UnsentCell } from "./unsent-cells";

const TYPED = { text: "81", reason: "", note: "" } as const;
const keyOf = (facetId: string) => ({ accountId: "a", formId: "D", unitId: "u", year: 2020, facetId });

/** A browser's store that answers when the test lets it. */
function scene() {
  const unsent = new Map<string, Pick<UnsentCell, "cell" | "base">>();
  const held = new Map<string, UnsentCell>();
  const asked: (() => void)[] = [];
  let broken = false;
  const later = (act: () => void) =>
    new Promise<void>((done, refuse) => {
      asked.push(() => {
        if (broken) return refuse(new Error("QuotaExceededError"));
        act();
        done();
      });
    });
  const browser = {
    keepUnsent: (cell: UnsentCell) => later(() => held.set(cell.facetId, cell)),
    forgetUnsent: ({ facetId }: { facetId: string }) => later(() => held.delete(facetId)),
  };
  const kept = new KeptCells((id) => unsent.get(id) ?? null, keyOf, browser);
  return {
    kept,
    held,
    type(id: string, base: CellValue = EMPTY_CELL) {
      unsent.set(id, { cell: TYPED, base });
      kept.keep(id);
      kept.follow();
    },
    /** The browser has it from an earlier visit. */
    left(id: string) {
      unsent.set(id, { cell: TYPED, base: EMPTY_CELL });
      kept.takeUp(id, EMPTY_CELL);
    },
    /** The server has it. */
    sent(id: string) {
      unsent.delete(id);
      kept.follow();
    },
    broken: () => {
      broken = true;
    },
    async answer() {
      for (const each of asked.splice(0)) each();
      await new Promise((done) => setTimeout(done));
    },
  };
}

describe("cells that the browser keeps", () => {
  test("a cell counts when the browser has answered, once, and no more when the server has it", async () => {
    const { kept, held, type, sent, answer } = scene();
    const told: number[] = [];
    kept.subscribe(() => told.push(kept.kept.count));
    type("teams");
    type("members");
    type("teams");
    expect(kept.kept).toEqual({ count: 0, nothing: false });
    await answer();
    expect(kept.kept).toEqual({ count: 2, nothing: false });
    sent("teams");
    expect(kept.kept.count).toBe(1);
    await answer();
    expect([...held.keys()]).toEqual(["members"]);
    expect(told).toEqual([1, 2, 1]);
  });

  test("an answer after the server's counts nothing", async () => {
    const { kept, type, sent, answer } = scene();
    type("teams");
    sent("teams");
    await answer();
    expect(kept.kept.count).toBe(0);
  });

  test("a browser that refuses keeps nothing, and it is said at once", async () => {
    const { kept, type, broken, answer } = scene();
    broken();
    let told = 0;
    kept.subscribe(() => told++);
    type("teams");
    await answer();
    expect(kept.kept).toEqual({ count: 0, nothing: true });
    expect(told).toBe(1);
  });

  test("what the server holds by now is kept beside the cell", async () => {
    const { kept, held, type, answer } = scene();
    type("teams");
    await answer();
    const base = { value: num(70), note: null };
    type("teams", base);
    await answer();
    expect(held.get("teams")?.base).toEqual(base);
    expect(kept.kept.count).toBe(1);
  });

  test("what it still had from before counts; a report's field does not, and goes when it was sent", async () => {
    const { kept, held, left, answer } = scene();
    left("teams");
    expect(kept.kept.count).toBe(1);
    const field = (text: string, note: string | null) =>
      kept.keepField("report/number", { text, reason: "", note: "" }, { value: null, note });
    field("9/BC", null);
    await answer();
    expect(held.get("report/number")?.cell.text).toBe("9/BC");
    field("9/BC", "9/BC");
    await answer();
    expect(held.has("report/number")).toBe(false);
    expect(kept.kept.count).toBe(1);
  });
});
