import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { trendHeadline } from "../domain/headline-trend";
import { changeHeadline, type Headline, statementHeadline, totalHeadline } from "../domain/headlines";
import { measureHeadline } from "../domain/measure-headline";
import { distinctRange, type Part, sumOfParts } from "../domain/rollup";
import { SERIES, viewOf } from "../domain/testing/measure-view-fixture";
import { CLUBS, SEED_CLAIMS } from "../domain/testing/statements-fixture";
import { missing, num } from "../domain/testing/values-fixture";
import type { Flag, Value } from "../domain/values";
import en from "./en.json";
import { headlineSentence } from "./headline-sentence";
import { LOCALES, type Locale } from "./locales";
import vi from "./vi.json";

const MESSAGES = { vi, en: en as typeof vi };
const CLUB_WORDS = { measure: "Câu lạc bộ", unit: "câu lạc bộ", names: "Cầu Kè" };

const parts = (...values: (Value | null)[]): Part[] =>
  values.map((value, at) => ({ unitId: `u${at}`, value }));
const trend = (expected: number, ...series: number[][]) =>
  trendHeadline(
    series.map((numbers, at) => ({
      unitId: `u${at}`,
      points: numbers.map((value, year) => ({ year: 2020 + year, value: num(value), flags: [] })),
    })),
    expected,
  );
const change = (before: Value, now: Value, flags: Flag[] = []): Headline => {
  const found = changeHeadline({ value: before, flags: [] }, { value: now, flags });
  return { ...found, values: { ...found.values, year: 2015, since: 2014 } };
};
const total = (result: Parameters<typeof totalHeadline>[0], flags: Flag[] = []): Headline => {
  const found = totalHeadline(result, flags);
  return { ...found, values: { ...found.values, year: 2015 } };
};
const claimed = (id: string) => {
  const found = SEED_CLAIMS.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`no such claim: ${id}`);
  return statementHeadline(found);
};
const inYear = {
  ...CLUBS,
  period: { ...CLUBS.period, kind: "year", from: "2014-12-15", to: "2015-12-14" },
} as const;

/** Every headline as the domain makes it. */
const HEADLINES: Headline[] = [
  trend(2, [1, 2], [1, 2]),
  trend(3, [1, 2], [1, 1]),
  trend(2, [2, 1], [2, 1]),
  trend(3, [2, 1], [1, 1]),
  change(num(1000), num(1360)),
  change(num(1360), num(1000)),
  change(num(5), num(5), ["provisional", "estimated"]),
  change(num(5), num(4000, "more_than")),
  change(num(5), num(2, "nearly")),
  total(sumOfParts(num(1400), parts(num(747), num(613)), 2), ["part_year"]),
  total(sumOfParts(null, parts(num(1360), num(4, "about")), 10)),
  total(distinctRange(null, parts(num(10), num(30)))),
  total(distinctRange(null, parts(num(1360), null), 2)),
  total(sumOfParts(null, parts(null), 9)),
  claimed("seed-1"),
  claimed("seed-3"),
  claimed("seed-8"),
  statementHeadline({ key: inYear, value: num(5), flags: [] }),
  statementHeadline({ key: CLUBS, value: missing(), flags: [] }),
  measureHeadline(viewOf([], [2015]), SERIES),
  { code: "rising-streak", values: { steps: 12, now: 1763, year: 2024 }, notes: [] },
  { code: "falling-streak", values: { steps: 3, now: 1360, year: 2024 }, notes: [] },
  { ...change(num(95), num(97)), code: "up-points" },
  { ...change(num(97), num(95)), code: "down-points" },
  { code: "units-up", values: { units: 7, expected: 9, since: 2014, year: 2015 }, notes: [] },
  { code: "units-down", values: { units: 7, expected: 9, since: 2014, year: 2015 }, notes: [] },
  { code: "most-at", values: { value: 1360, year: 2015 }, notes: [] },
  { code: "units-reported", values: { reported: 3, expected: 9, year: 2015 }, notes: [] },
];

describe.each(LOCALES)("headlines in %s", (locale: Locale) => {
  const failures: string[] = [];
  const common = {
    locale,
    messages: MESSAGES[locale],
    onError: (error: Error) => failures.push(error.message),
  };
  const t = createTranslator({ ...common, namespace: "headlines" });
  const qualifiers = createTranslator({ ...common, namespace: "qualifiers" });
  const say = (headline: Headline, words = CLUB_WORDS) =>
    headlineSentence(headline, words, t, qualifiers, locale);

  test("the domain makes each that has words, and each has its sentence", () => {
    const made = HEADLINES.flatMap(({ code, notes }) => [code, ...notes.map((note) => `note-${note.code}`)]);
    expect([...new Set(made)].sort()).toEqual(Object.keys(MESSAGES[locale].headlines).sort());
    for (const headline of HEADLINES) {
      expect(say(headline)).toMatch(/^Câu lạc bộ: /);
      expect(say(headline)).not.toMatch(/headlines\.|[{}]|undefined|NaN|_/);
    }
    expect(failures).toEqual([]);
  });

  test("years are never grouped; the numbers are", () => {
    for (const headline of HEADLINES) expect(say(headline)).not.toMatch(/\b2[.,]0[12]\d\b/);
    expect(say(HEADLINES[4] as Headline)).toContain(locale === "vi" ? "1.360" : "1,360");
  });

  test("a per cent sign stands at its number; one in a name is left alone", () => {
    const rate = total(sumOfParts(num(96.7), [], 0));
    expect(say(rate, { ...CLUB_WORDS, measure: "Tỷ lệ % hộ", unit: "%" })).toMatch(
      locale === "vi" ? /^Tỷ lệ % hộ: 96,7% / : /^Tỷ lệ % hộ: 96\.7% /,
    );
  });
});

test.each<[string, Headline, string]>([
  ["trend", trend(2, [1, 2], [1, 2]), "Câu lạc bộ: năm nào cũng tăng ở cả 2 đơn vị, 2020 – 2021"],
  [
    "a fall is told without its sign",
    change(num(1360), num(1000)),
    "Câu lạc bộ: 1.000 câu lạc bộ năm 2015, giảm 360 so với 2014",
  ],
  ["a qualifier in words", claimed("seed-1"), "Câu lạc bộ: trên 4.000 câu lạc bộ tính đến 21/6/2017"],
  [
    "notes one after another",
    change(num(5), num(5), ["provisional", "estimated"]),
    "Câu lạc bộ: 5 câu lạc bộ năm 2015, bằng năm 2014 (có số sơ bộ; có số ước tính)",
  ],
])("in Vietnamese: %s", (_name, headline, sentence) => {
  const messages = { locale: "vi", messages: vi } as const;
  const t = createTranslator({ ...messages, namespace: "headlines" });
  const qualifiers = createTranslator({ ...messages, namespace: "qualifiers" });
  expect(headlineSentence(headline, CLUB_WORDS, t, qualifiers, "vi")).toBe(sentence);
});
