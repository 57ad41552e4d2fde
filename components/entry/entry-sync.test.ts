import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CellValue, EMPTY_CELL } from "@/lib/domain/entry/cell-value";
import { CLUBS_MEASURE } from "@/lib/domain/testing/measures-fixture";
import { unitOf } from "@/lib/domain/testing/units-fixture";
import { num } from "@/lib/domain/testing/values-fixture";
import type { FormRow } from "@/lib/form-rows";
import { cellId, type EntrySheet } from "./entry-cells";
import type { CellsAnswer, CellsMessage } from "./entry-messages";
import { EntryStore } from "./entry-store";
import { EntrySync } from "./entry-sync";

const UNIT = "huyen-tra-cu";
const CLUBS = cellId(UNIT, "clubs");
const OUTSIDE = cellId(UNIT, "clubs/sector=outside");
const NO_REPORT = { number: null, date: null, office: null };

const row = (facetId: string, categoryKey: string): FormRow => ({
  facetId,
  measureId: "clubs",
  categoryKey,
  sectionId: "models",
  label: "",
  fullLabel: "",
  unitOfMeasure: "",
  definition: "",
  timing: "stock",
  rollup: "sum",
  lastYear: null,
});

const sheet = (): EntrySheet => ({
  formId: "D",
  unitId: UNIT,
  year: 2017,
  unitName: "Huyện Trà Cú",
  submissionId: "s1",
  version: 1,
  open: true,
  state: "draft",
  cells: {},
  report: NO_REPORT,
  returned: null,
  parts: null,
  plans: {},
  earlier: {},
  comments: [],
  context: {
    measures: [CLUBS_MEASURE],
    unit: unitOf(UNIT),
    year: 2017,
    open: true,
    locked: false,
    lastYear: new Map(),
    successions: [],
    others: [],
  },
});

/** A server of one form: it keeps cells and refuses to write over what was not seen. */
function serverOf(cells: Record<string, CellValue> = {}) {
  const messages: CellsMessage[] = [];
  let version = 1;
  const answer = async (message: CellsMessage): Promise<CellsAnswer> => {
    messages.push(message);
    return {
      sheets: message.sheets.map(({ cells: sent }) => {
        const clashes = sent
          .filter(
            ({ facetId, base }) => JSON.stringify(cells[facetId] ?? EMPTY_CELL) !== JSON.stringify(base),
          )
          .map(({ facetId }) => ({
            facetId,
            standing: cells[facetId] ?? EMPTY_CELL,
            by: "Lan",
            at: "2018-01-05T02:00:00Z",
          }));
        for (const { facetId, value, note } of sent) {
          if (!clashes.some((clash) => clash.facetId === facetId)) cells[facetId] = { value, note };
        }
        version += 1;
        const standing = { cells: { ...cells }, report: NO_REPORT };
        return { saved: { submissionId: "s1", version, clashes, reportClashes: [], standing } };
      }),
    };
  };
  return { cells, messages, answer };
}

function tableWith(post: (message: CellsMessage) => Promise<CellsAnswer>) {
  const store = new EntryStore([row("clubs", ""), row("clubs/sector=outside", "sector=outside")], [sheet()]);
  const sync = new EntrySync(store, "lan", post, { outgoing: () => null, settle: () => undefined });
  store.onTyped = () => sync.request();
  return { store, sync };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("it says that it saves once it listens, and goes on with what it was about", async () => {
  const { store, sync } = tableWith(serverOf().answer);
  expect(sync.state).toEqual({ kind: "asleep" });
  sync.begin();
  expect(sync.state).toEqual({ kind: "idle", savedAt: null });
  store.type(CLUBS, { text: "12" });
  await vi.advanceTimersByTimeAsync(800);
  const saved = sync.state;
  sync.begin();
  expect(sync.state).toBe(saved);
  expect(saved).toMatchObject({ kind: "idle", savedAt: expect.any(Number) });
});

describe("what is typed is saved by itself", () => {
  test("one message for many cells, after a pause", async () => {
    const server = serverOf();
    const { store, sync } = tableWith(server.answer);
    store.type(CLUBS, { text: "12" });
    store.type(OUTSIDE, { text: "7" });
    expect(store.view(CLUBS).state).toBe("edited");
    await vi.advanceTimersByTimeAsync(800);
    expect(server.messages).toHaveLength(1);
    expect(server.cells).toEqual({
      clubs: { value: num(12), note: null },
      "clubs/sector=outside": { value: num(7), note: null },
    });
    expect(store.view(CLUBS).state).toBe("saved");
    expect(sync.state.kind).toBe("idle");
    await vi.advanceTimersByTimeAsync(2500);
    expect(store.view(CLUBS).state).toBe("clean");
  });

  test("who types on and on is saved within two seconds", async () => {
    const server = serverOf();
    const { store } = tableWith(server.answer);
    for (let digit = 1; digit <= 8; digit += 1) {
      store.type(CLUBS, { text: "1".repeat(digit) }, true);
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(server.messages.length).toBeGreaterThan(0);
  });

  test("what cannot be read or has two senses is not sent", async () => {
    const server = serverOf();
    const { store } = tableWith(server.answer);
    store.type(CLUBS, { text: "1,360" });
    store.type(OUTSIDE, { text: "4.3oo" });
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.messages).toEqual([]);
    expect(store.unsent(CLUBS)).not.toBeNull();
  });

  test("what is typed while a save is under way is sent after it", async () => {
    const server = serverOf();
    let release = () => {};
    const { store } = tableWith(async (message) => {
      const answer = await server.answer(message);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return answer;
    });
    store.type(CLUBS, { text: "12" });
    await vi.advanceTimersByTimeAsync(800);
    expect(store.view(CLUBS).state).toBe("saving");
    store.type(CLUBS, { text: "123" });
    release();
    await vi.advanceTimersByTimeAsync(2000);
    release();
    await vi.advanceTimersByTimeAsync(100);
    expect(server.messages).toHaveLength(2);
    expect(server.cells.clubs?.value).toEqual(num(123));
    expect(store.view(CLUBS).cell.text).toBe("123");
  });
});

describe("when the server does not answer", () => {
  test("it is tried again, and a save whose answer was lost is not a clash", async () => {
    const server = serverOf();
    let failures = 2;
    const { store, sync } = tableWith(async (message) => {
      const answer = await server.answer(message);
      failures -= 1;
      if (failures >= 0) throw new Error("connection lost");
      return answer;
    });
    store.type(CLUBS, { text: "12" });
    await vi.advanceTimersByTimeAsync(800);
    expect(sync.state.kind).toBe("offline");
    expect(store.unsent(CLUBS)).not.toBeNull();
    // The fake server compares with what was seen; the real one also knows its own save again.
    server.cells.clubs = EMPTY_CELL;
    await vi.advanceTimersByTimeAsync(1100);
    server.cells.clubs = EMPTY_CELL;
    await vi.advanceTimersByTimeAsync(2100);
    expect(sync.state.kind).toBe("idle");
    expect(store.unsent(CLUBS)).toBeNull();
  });

  test("an ended session stops it until somebody signs in again", async () => {
    const server = serverOf();
    let signedIn = false;
    const { store, sync } = tableWith(async (message) =>
      signedIn ? server.answer(message) : { error: { code: "unauthenticated", details: {} } },
    );
    store.type(CLUBS, { text: "12" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sync.state.kind).toBe("signed-out");
    signedIn = true;
    sync.resume();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.cells.clubs?.value).toEqual(num(12));
  });

  test("a form that is refused is not sent again, a failing server is", async () => {
    const codes = ["unexpected", "wrong-state"] as const;
    let tries = 0;
    const { store, sync } = tableWith(async () => {
      const code = codes[Math.min(tries, 1)] ?? "wrong-state";
      tries += 1;
      return { sheets: [{ error: { code, details: {} } }] };
    });
    store.type(CLUBS, { text: "12" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).toBe(2);
    expect(sync.refused.get(UNIT)?.code).toBe("wrong-state");
    expect(store.unsent(CLUBS)).not.toBeNull();
  });
});

describe("two people", () => {
  test("a clash shows both, waits for the choice, and my value goes over what I have seen", async () => {
    const server = serverOf({ clubs: { value: num(9), note: null } });
    const { store, sync } = tableWith(server.answer);
    store.type(CLUBS, { text: "12" });
    await vi.advanceTimersByTimeAsync(3000);
    expect(store.view(CLUBS)).toMatchObject({ state: "clash", clash: { theirs: { text: "9" }, by: "Lan" } });
    expect(server.messages).toHaveLength(1);
    store.choose(CLUBS, "mine");
    sync.request();
    await vi.advanceTimersByTimeAsync(800);
    expect(server.cells.clubs?.value).toEqual(num(12));
  });

  test("what the other saved comes in where I typed nothing, and one undo does not bring it back", async () => {
    const server = serverOf({ "clubs/sector=outside": { value: num(5), note: null } });
    const { store } = tableWith(server.answer);
    store.type(CLUBS, { text: "12" });
    await vi.advanceTimersByTimeAsync(800);
    expect(store.view(OUTSIDE).cell.text).toBe("5");
    expect(store.undo()).toEqual([CLUBS]);
    expect(store.view(OUTSIDE).cell.text).toBe("5");
  });

  test("what was kept in the browser is taken up on what was seen then", async () => {
    const server = serverOf({ clubs: { value: num(9), note: null } });
    const { store, sync } = tableWith(server.answer);
    store.takeUp(CLUBS, { text: "12", reason: "", note: "" }, EMPTY_CELL);
    sync.request();
    await vi.advanceTimersByTimeAsync(800);
    expect(store.view(CLUBS).state).toBe("clash");
    expect(server.cells.clubs?.value).toEqual(num(9));
  });
});
