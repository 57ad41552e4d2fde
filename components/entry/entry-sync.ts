import type { ReportFields } from "@/db/write/submission/save-cells";
import type { ActionError } from "@/lib/action-state";
import type { CellsAnswer, CellsMessage } from "./entry-messages";
import type { EntryStore, OutgoingCell } from "./entry-store";

/** A pause of this long is taken for the end of a number, in milliseconds. */
const QUIET = 700;
/** Nothing that was typed waits longer than this before it is sent. */
const LONGEST_WAIT = 1700;
/** Waits between tries while the server does not answer; the last one repeats. */
const RETRIES = [1000, 2000, 5000, 10_000];

export type SyncState =
  /** Nothing listens to the cells yet: the page's script has not come. */
  | { kind: "asleep" }
  | { kind: "idle"; savedAt: number | null }
  | { kind: "saving" }
  /** The server does not answer; it is tried again by itself. */
  | { kind: "offline" }
  /** The session ended: the password is asked for in place. */
  | { kind: "signed-out" };

/** Sends a message; rejects where no answer came. */
export type Post = (message: CellsMessage) => Promise<CellsAnswer>;

interface Outgoing {
  unitId: string;
  cells: OutgoingCell[];
  report?: { mine: ReportFields; base: ReportFields } | undefined;
}

/** What belongs to a form beside its cells. */
export interface ReportKeeper {
  /** The report's fields as typed and as last seen on the server; null where nothing changed. */
  outgoing(unitId: string): Outgoing["report"] | null;
  settle(unitId: string, standing: ReportFields, clashes: readonly (keyof ReportFields)[]): void;
}

/**
 * Brings typed cells to the server by itself: after a pause, one message at a time, again and again while
 * the server does not answer. It never gives up a cell and never sends one over somebody else's.
 */
export class EntrySync {
  state: SyncState = { kind: "asleep" };
  /** Forms that the server refuses, with its reason; they are not tried again. */
  readonly refused = new Map<string, ActionError>();
  /** The same as a list that is another one after each refusal. */
  refusals: readonly (readonly [unitId: string, error: ActionError])[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #store: EntryStore;
  readonly #accountId: string;
  readonly #post: Post;
  readonly #report: ReportKeeper;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstAsked: number | null = null;
  #running: Promise<void> | null = null;
  #failures = 0;

  constructor(store: EntryStore, accountId: string, post: Post, report: ReportKeeper) {
    this.#store = store;
    this.#accountId = accountId;
    this.#post = post;
    this.#report = report;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** From now on what is typed saves itself. */
  begin(): void {
    if (this.state.kind === "asleep") this.#become({ kind: "idle", savedAt: null });
  }

  /** Something was typed: it is sent after a pause, or soon where typing goes on and on. */
  request(now = Date.now()): void {
    if (this.state.kind === "signed-out") return;
    this.#firstAsked ??= now;
    const wait = Math.max(0, Math.min(QUIET, this.#firstAsked + LONGEST_WAIT - now));
    this.#later(this.#failures > 0 ? this.#retryWait() : wait);
  }

  /** Sends now what can be sent; resolves when it is on the server, or cannot be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    for (;;) {
      if (this.#running) await this.#running;
      const outgoing = this.#collect();
      if (outgoing.length === 0) return;
      this.#running = this.#send(outgoing).finally(() => {
        this.#running = null;
      });
      await this.#running;
      if (this.state.kind === "offline" || this.state.kind === "signed-out") return;
    }
  }

  /** Asks for what stands on the server now, where somebody else saved meanwhile. */
  async refresh(unitId: string): Promise<void> {
    await this.flush();
    if (this.state.kind === "idle") await this.#send([{ unitId, cells: this.#store.send(unitId) }]);
  }

  /** After signing in again in place, or when the network is back. */
  resume(): void {
    this.#failures = 0;
    this.#become({ kind: "idle", savedAt: null });
    void this.flush();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #collect(): Outgoing[] {
    this.#firstAsked = null;
    return [...this.#store.sheets.values()].flatMap(({ unitId, open }) => {
      if (!open || this.refused.has(unitId)) return [];
      const cells = this.#store.send(unitId);
      const report = this.#report.outgoing(unitId) ?? undefined;
      return cells.length > 0 || report ? [{ unitId, cells, report }] : [];
    });
  }

  async #send(outgoing: readonly Outgoing[]): Promise<void> {
    this.#become({ kind: "saving" });
    const sheets = outgoing.flatMap(({ unitId, cells, report }) => {
      const sheet = this.#store.sheets.get(unitId);
      if (!sheet) return [];
      const { formId, year, submissionId } = sheet;
      return [{ formId, unitId, year, submissionId, cells, ...(report ? { report } : {}) }];
    });
    let answer: CellsAnswer;
    try {
      answer = await this.#post({ accountId: this.#accountId, sheets });
    } catch {
      this.#failed(outgoing, { kind: "offline" });
      this.#later(this.#retryWait());
      return;
    }
    if ("error" in answer) {
      this.#failed(outgoing, { kind: answer.error.code === "unauthenticated" ? "signed-out" : "offline" });
      if (this.state.kind === "offline") this.#later(this.#retryWait());
      return;
    }
    let failed = false;
    for (const [at, { unitId, cells }] of outgoing.entries()) {
      const result = answer.sheets[at];
      if (!result || "error" in result) {
        this.#store.sendFailed(unitId);
        // A server that failed may do better next time; one that refused will refuse again.
        if (result && result.error.code !== "unexpected") {
          this.refused.set(unitId, result.error);
          this.refusals = [...this.refused];
        } else failed = true;
        continue;
      }
      this.#store.settle(unitId, cells, result.saved);
      this.#report.settle(
        unitId,
        result.saved.standing.report,
        result.saved.reportClashes.map(({ field }) => field),
      );
    }
    if (failed) {
      this.#failures += 1;
      this.#become({ kind: "offline" });
      this.#later(this.#retryWait());
      return;
    }
    this.#failures = 0;
    this.#become({ kind: "idle", savedAt: Date.now() });
  }

  #failed(outgoing: readonly Outgoing[], state: SyncState): void {
    this.#failures += 1;
    for (const { unitId } of outgoing) this.#store.sendFailed(unitId);
    this.#become(state);
  }

  #retryWait(): number {
    return RETRIES[Math.min(this.#failures, RETRIES.length) - 1] ?? QUIET;
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #become(state: SyncState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
