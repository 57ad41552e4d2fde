import type { Counted } from "./counting-units";
import type { Surroundings } from "./measure-rules";
import { type Layout, wordsOf } from "./sentences";
import type { Token } from "./tokens";

/** How far the rules look to either side: it keeps the time linear where a sentence has no end. */
const REACH = 60;
const LONGEST_SUBJECT = 8;

/** Words that end a noun with what belongs to it: a verb, a preposition or the next thing begins. */
const ENDS = new Set(
  (
    "với và có được là đã đạt tham trong tại ở của cho do để nhằm từ đến theo gồm so chiếm thuộc hoạt thì trên bị " +
    "đăng ký hiện cùng nhưng sang qua bằng khi giúp vào về trở góp"
  ).split(" "),
);

/** "tin có giá trị", "cá nhân có thành tích": what they are, not what they have. */
const ATTRIBUTES = new Set(["giá", "thành", "công", "uy", "ích"]);

/** Where the noun's own words end: "4.000 trang tài liệu tuyên truyền | về phòng, chống tội phạm". */
export function subjectEnd(tokens: readonly Token[], counted: Counted, from: number, limit: number): number {
  let to = Math.max(counted.to, from);
  while (to < limit && to < from + LONGEST_SUBJECT) {
    const token = tokens[to];
    const attribute = token?.text === "có" && ATTRIBUTES.has(tokens[to + 1]?.text ?? "");
    if (token?.text === "trị" && tokens[to + 1]?.text === "giá") break;
    if (token?.kind !== "word" || (ENDS.has(token.text) && !attribute)) break;
    to += 1;
  }
  return to;
}

const LONGEST_TAIL = 8;

function tailEnd(tokens: readonly Token[], from: number, limit: number): number {
  let to = from;
  while (to < limit && tokens[to]?.kind === "word") to += 1;
  return to;
}

function nearStart(tokens: readonly Token[], limit: number, to: number): number {
  let from = to;
  while (from > limit && tokens[from - 1]?.kind === "word") from -= 1;
  return from;
}

/** The words around a counted number, for the rules. */
export function surroundingsOf(
  tokens: readonly Token[],
  layout: Layout,
  place: { from: number; nounFrom: number; subjectTo: number },
  said: Pick<Surroundings, "percent" | "previous">,
): Surroundings {
  const { from, nounFrom, subjectTo } = place;
  const clause = layout.clause[from] ?? { from, to: subjectTo };
  const sentence = layout.sentence[from] ?? clause;
  return {
    subject: wordsOf(tokens, nounFrom, Math.max(subjectTo, nounFrom)),
    before: wordsOf(tokens, Math.max(clause.from, from - REACH), from),
    after: wordsOf(tokens, subjectTo, Math.min(clause.to, subjectTo + REACH)),
    near: wordsOf(tokens, nearStart(tokens, Math.max(clause.from, from - LONGEST_TAIL), from), from),
    tail: wordsOf(
      tokens,
      subjectTo,
      tailEnd(tokens, subjectTo, Math.min(clause.to, subjectTo + LONGEST_TAIL)),
    ),
    sentence: wordsOf(
      tokens,
      Math.max(sentence.from, from - REACH),
      Math.min(sentence.to, subjectTo + REACH),
    ),
    ...said,
  };
}
