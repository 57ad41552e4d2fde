import type { Value } from "../values";
import type { PlacedText } from "./block-placement";
import { type CellQuestion, readTyped } from "./typed-cell";

/** Texts of a block that have the same doubt: one answer settles all of them. */
export interface PasteQuestion {
  question: CellQuestion;
  cells: readonly (PlacedText & { senses: readonly Value[] })[];
}

/** Which sense the texts of a question have (by its place among the senses), or that they stay out. */
export type PasteAnswer = number | "skip";

/** What a pasted cell becomes: a value, nothing, or the text as it is, to be mended in its cell. */
export type PastedCell = PlacedText & { value: Value | null; unreadable: boolean };

export interface PastePlan {
  cells: PastedCell[];
  questions: PasteQuestion[];
}

/** Reads a placed block: what is clear, and what must be asked, the same doubts together. */
export function planPaste(placed: readonly PlacedText[]): PastePlan {
  const cells: PastedCell[] = [];
  const asked = new Map<CellQuestion, (PlacedText & { senses: readonly Value[] })[]>();
  for (const each of placed) {
    const read = readTyped(each.text);
    if (read.kind === "question") {
      asked.set(read.question, [...(asked.get(read.question) ?? []), { ...each, senses: read.senses }]);
    } else {
      const value = read.kind === "value" ? read.value : null;
      cells.push({ ...each, value, unreadable: read.kind === "unreadable" });
    }
  }
  return { cells, questions: [...asked].map(([question, doubtful]) => ({ question, cells: doubtful })) };
}

/** The whole paste once every question has its answer; what is skipped stays as it was. */
export function answerPlan(
  { cells, questions }: PastePlan,
  answers: Readonly<Partial<Record<CellQuestion, PasteAnswer>>>,
): PastedCell[] {
  const answered = questions.flatMap(({ question, cells: doubtful }) => {
    const answer = answers[question];
    if (answer === undefined || answer === "skip") return [];
    return doubtful.map(({ senses, ...each }) => ({
      ...each,
      value: senses[answer] ?? senses[0] ?? null,
      unreadable: false,
    }));
  });
  return [...cells, ...answered];
}
