import { foldDiacritics } from "../slugs";
import { CITY_PROVINCES, PROVINCES } from "./provinces";
import type { Token } from "./tokens";

/** Words that say where, with their place among the tokens. */
export interface PlacePhrase {
  from: number;
  to: number;
  /** "huyện Càng Long", "cả nước"; where no name is said "tỉnh", "huyện" alone. */
  name: string;
  level: string;
  named: boolean;
  /** "tại xã …": perhaps only where people met. */
  held: boolean;
  /** Named behind a smaller place: what the smaller one lies in. */
  around: boolean;
  /** "Công an huyện Càng Long": who acts, not where. */
  agency: boolean;
}

const LEVELS: Readonly<Record<string, string>> = {
  tỉnh: "tỉnh",
  huyện: "huyện",
  quận: "quận",
  xã: "xã",
  phường: "phường",
  ấp: "ấp",
  khóm: "khóm",
  thôn: "thôn",
  làng: "làng",
  bản: "bản",
  buôn: "buôn",
  tp: "thành phố",
  tx: "thị xã",
  tt: "thị trấn",
};
const LONG_LEVELS: readonly (readonly [string, string])[] = [
  ["thành", "phố"],
  ["thị", "xã"],
  ["thị", "trấn"],
  ["khu", "phố"],
];
/** Last words of those who act under a place's name. */
const AGENCIES = new Set(
  "an ubnd dân hđnd mttq quốc ủy phòng viện báo ban đoàn tịch thư hội sở khen cấp ngụ trú quê".split(" "),
);
const LONGEST_NAME = 5;

const provinces = new Map<string, { name: string; words: string[] }[]>();
for (const name of PROVINCES) {
  const words = foldDiacritics(name).split(" ");
  const first = words[0] ?? "";
  provinces.set(first, [...(provinces.get(first) ?? []), { name, words }]);
}

function levelAt(tokens: readonly Token[], at: number): { level: string; length: number } | null {
  const [first, second] = [tokens[at]?.text ?? "", tokens[at + 1]?.text];
  for (const [one, other] of LONG_LEVELS) {
    if (first === one && second === other) return { level: `${one} ${other}`, length: 2 };
  }
  if (!Object.hasOwn(LEVELS, first)) return null;
  return { level: LEVELS[first] ?? first, length: second === "." && first.length === 2 ? 2 : 1 };
}

function properName(text: string, tokens: readonly Token[], at: number): { name: string; to: number } | null {
  let to = at;
  while (to < at + LONGEST_NAME && tokens[to]?.kind === "word" && tokens[to]?.capital) {
    // "huyện Càng Long Công an": a name that runs into the next one has no mark to end it.
    if (to > at && levelAt(tokens, to)) break;
    to += 1;
  }
  const number = tokens[at]?.kind === "number" && (tokens[at]?.text.length ?? 9) <= 2;
  if (to === at && number) to += 1;
  const [first, last] = [tokens[at], tokens[to - 1]];
  return to > at && first && last ? { name: text.slice(first.start, last.end), to } : null;
}

const SAYS_WHOLE = new Set(["toàn", "bàn", "của", "trong"]);
const ACTS = new Set(["có", "đã", "hiện"]);

type Mention = Omit<PlacePhrase, "held" | "around">;

function placeAt(text: string, tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const [before, next] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
  if ((token.text === "cả" && next === "nước") || (token.text === "toàn" && next === "quốc")) {
    return { from: at, to: at + 2, name: "cả nước", level: "cả nước", named: true, agency: false };
  }
  const agency = AGENCIES.has(before);
  const level = levelAt(tokens, at);
  if (level) {
    // "12 xã", "tổ dân phố", "đơn vị cấp xã" count or class; they name no place.
    if (tokens[at - 1]?.kind === "number" || before === "cấp" || before === "các") return null;
    const behind = at + level.length;
    const proper = properName(text, tokens, behind);
    if (proper) {
      return {
        from: at,
        to: proper.to,
        name: `${level.level} ${proper.name}`,
        level: level.level,
        named: true,
        agency,
      };
    }
    const begins = token.capital && ACTS.has(tokens[behind]?.text ?? "");
    if (!agency && (SAYS_WHOLE.has(before) || begins)) {
      return { from: at, to: behind, name: level.level, level: level.level, named: false, agency: false };
    }
    return null;
  }
  if (!token.capital) return null;
  const province = provinces
    .get(foldDiacritics(token.text))
    ?.find(({ words }) =>
      words.every((word, index) => foldDiacritics(tokens[at + index]?.text ?? "") === word),
    );
  if (!province || (tokens[at - 1]?.capital && before !== "an" && before !== "báo")) return null;
  const kind = CITY_PROVINCES.has(province.name) ? "thành phố" : "tỉnh";
  const to = at + province.words.length;
  // "(Gia Lai) …" at the head says which paper wrote it.
  const marker = before === "(" && tokens[to]?.text === ")";
  return {
    from: at,
    to,
    name: `${kind} ${province.name}`,
    level: kind,
    named: true,
    agency: agency || marker,
  };
}

/**
 * All places of a text, in order. Of "xã A, huyện B, tỉnh C" only the first is where something is; a
 * level without a name ("toàn huyện") takes the name that was said last.
 */
export function placesIn(text: string, tokens: readonly Token[]): PlacePhrase[] {
  const found: PlacePhrase[] = [];
  const lastNamed = new Map<string, string>();
  let chainEnd = -1;
  for (let at = 0; at < tokens.length; ) {
    const place = placeAt(text, tokens, at);
    if (!place) {
      at += 1;
      continue;
    }
    at = place.to;
    if (place.named) lastNamed.set(place.level, place.name);
    const held = tokens[place.from - 1]?.text === "tại" || tokens[place.from - 1]?.text === "ở";
    const chained =
      place.named &&
      place.from === chainEnd + 1 &&
      [",", "-", "–", "("].includes(tokens[chainEnd]?.text ?? "");
    chainEnd = place.to;
    const around = chained && place.level !== "cả nước" && place.level !== found.at(-1)?.level;
    const name = place.named ? place.name : (lastNamed.get(place.level) ?? place.name);
    found.push({ ...place, name, held, around });
  }
  return found;
}
