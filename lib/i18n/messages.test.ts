import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import type { Message } from "../domain/checks/check";
import { CLAIM_ISSUES } from "../domain/claims/check-claim";
import { OUTCOMES } from "../domain/claims/decisions";
import { CAUTIONS } from "../domain/claims/proposed-fields";
import { ERROR_CODES } from "../domain/errors";
import { ROLES } from "../domain/permissions";
import { SUBMISSION_STATES } from "../domain/submissions";
import { FLAGS, MISSING_REASONS, QUALIFIERS } from "../domain/values";
import { checkSentence } from "./check-sentence";
import en from "./en.json";
import { LOCALES, type Locale } from "./locales";
import vi from "./vi.json";

const MESSAGES = { vi, en: en as typeof vi };

/** Every message by its path. */
function flat(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

const argumentsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

describe("the two languages", () => {
  const [inVi, inEn] = [new Map(flat(vi)), new Map(flat(en))];

  test("have the same messages", () => {
    expect([...inEn.keys()].sort()).toEqual([...inVi.keys()].sort());
  });
  test("want the same arguments", () => {
    const differing = [...inVi].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(inEn.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });
  test("leave nothing empty", () => {
    expect([...inVi, ...inEn].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

test.each([
  ["errors", ERROR_CODES],
  ["roles", ROLES],
  ["states", SUBMISSION_STATES],
  ["qualifiers", QUALIFIERS],
  ["missing", MISSING_REASONS],
  ["flags", FLAGS],
  ["reading.issues", CLAIM_ISSUES],
  ["reading.cautions", CAUTIONS],
  ["reading.outcomes", OUTCOMES],
] as const)("%s: every code has its words", (namespace, codes) => {
  const all = new Map(flat(vi));
  const words = [...all.keys()].flatMap((key) =>
    key.startsWith(`${namespace}.`) ? [key.slice(namespace.length + 1)] : [],
  );
  expect(codes.filter((code) => !words.includes(code))).toEqual([]);
});

/** Each finding with the values that its check gives. */
const FINDINGS: Message[] = [
  { code: "not-a-number", values: {} },
  { code: "negative", values: { value: -1 } },
  { code: "too-large", values: { value: 1e9, limit: 1e8 } },
  { code: "not-whole", values: { value: 1.5 } },
  { code: "unit-not-valid", values: { unit: "thi-xa-duyen-hai", year: 2012, validFrom: "", validTo: "" } },
  { code: "period-locked", values: { year: 2012 } },
  { code: "period-not-open", values: { year: 2012 } },
  { code: "sum-differs", values: { sum: 1361, total: 1360, difference: 1, parts: 2, dimension: "sector" } },
  { code: "sum-exceeds", values: { sum: 1361, total: 1360, difference: 1, parts: 2, dimension: "sector" } },
  { code: "classes-differs", values: { sum: 3, total: 4, difference: -1, parts: 2, dimension: "class" } },
  { code: "classes-exceeds", values: { sum: 5, total: 4, difference: 1, parts: 2, dimension: "class" } },
  { code: "part-exceeds-total", values: { part: 30, total: 13, low: 30, high: 40, dimension: "sector" } },
  { code: "total-exceeds-parts", values: { total: 50, low: 30, dimension: "sector" } },
  { code: "subset-exceeds-whole", values: { part: 5, whole: 4, partMeasure: "a", wholeMeasure: "b" } },
  { code: "part-exceeds-whole", values: { part: 118, whole: 116 } },
  { code: "more-than-doubled", values: { now: 30, before: 10, change: 20 } },
  { code: "less-than-half", values: { now: 4000, nowQualifier: "more_than", before: 10_000, change: -6000 } },
  { code: "part-of-period-exceeds", values: { inner: 5, outer: 4 } },
  { code: "may-be-one-figure", values: { value: 5 } },
  { code: "rivals-differ", values: { first: 5, second: 4 } },
  { code: "possible-rivals", values: { first: 5, secondMissing: "not_reported", year: 2017 } },
  { code: "measure-break", values: { date: "2022-02-10", precision: "day", legalBasis: "TT 124/2021" } },
  {
    code: "unit-break",
    values: { date: "2015-05-15", kind: "split", from: "a", to: "b", legalBasis: "934" },
  },
];

describe.each(LOCALES)("findings in %s", (locale: Locale) => {
  const failures: string[] = [];
  const common = {
    locale,
    messages: MESSAGES[locale],
    onError: (error: Error) => failures.push(error.message),
  };
  const t = createTranslator({ ...common, namespace: "checks" });
  const qualifiers = createTranslator({ ...common, namespace: "qualifiers" });
  const say = (message: Message) => checkSentence(message, t, qualifiers, locale, (id) => id);

  test("each has a sentence", () => {
    expect(new Set(FINDINGS.map(({ code }) => code))).toEqual(new Set(Object.keys(vi.checks)));
    for (const finding of FINDINGS) expect(say(finding)).not.toMatch(/checks\.|\{|undefined/);
    expect(failures).toEqual([]);
  });
  test("names the numbers of the seed article's contradiction", () => {
    const sentence = say({ code: "part-exceeds-total", values: { part: 30, total: 13, low: 30, high: 40 } });
    for (const number of ["30", "13", "40"]) expect(sentence).toContain(number);
  });
});
