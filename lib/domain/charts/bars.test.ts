import { describe, expect, it } from "vitest";
import { observationsOf } from "../observations";
import type { Statement } from "../statements";
import { claim, SEED_CLAIMS } from "../testing/statements-fixture";
import { missing, num } from "../testing/values-fixture";
import type { Value } from "../values";
import { barOf, composition, contradiction } from "./bars";
import { spanChart } from "./span-chart";
import { WORDS_VI } from "./testing/words-fixture";

function observation(statement: Statement | undefined) {
  const [found] = observationsOf(statement ? [statement] : []);
  if (!found) throw new RangeError("nothing is published");
  return found;
}
const seed = (ordinal: number) => observation(SEED_CLAIMS[ordinal - 1]);
const made = (value: Value, id = "x") => observation(claim(id, value, "2017-06-21"));

describe("barOf", () => {
  it("ties a published number to its words", () => {
    expect(barOf(seed(5), "Ngoài xã hội", "câu lạc bộ", WORDS_VI)).toMatchObject({
      value: 747,
      printed: "747",
      badge: 1,
      statementId: "seed-5",
      evidenceId: "article-of-seed-5-1",
      label: "Ngoài xã hội, 21/6/2017: 747 câu lạc bộ",
    });
  });

  it("is nothing where no number is published", () => {
    expect(barOf(made(missing()), "", "", WORDS_VI)).toBeNull();
    expect(barOf({ ...seed(5), published: null }, "", "", WORDS_VI)).toBeNull();
  });
});

describe("composition", () => {
  const parts = (...values: Value[]) =>
    values.map((value, index) => ({ name: `${index}`, observation: made(value, `${index}`) }));

  it("shares the clubs of the seed article", () => {
    const both = [5, 7].map((ordinal) => ({ name: `${ordinal}`, observation: seed(ordinal) }));
    const { parts, sum, totalText } = composition(both, seed(3), "câu lạc bộ", WORDS_VI);
    expect(parts.map(({ share }) => share)).toEqual(["54,9%", "45,1%"]);
    expect(sum).toBe(1360);
    expect(totalText).toBe("Tổng 1.360 câu lạc bộ");
  });

  it.each([
    ["small numbers", [num(9), num(10)]],
    ["inexact numbers", [num(90), num(100, "more_than")]],
  ])("says no share of %s", (_, values) => {
    const { parts: made } = composition(parts(...values), null, "", WORDS_VI);
    expect(made.map(({ share }) => share)).toEqual([null, null]);
  });

  it("writes the parts' own sum where the stated total is another", () => {
    expect(composition(parts(num(20), num(30)), made(num(60)), "loại", WORDS_VI).totalText).toBe(
      "Tổng 50 loại",
    );
  });
});

describe("contradiction", () => {
  const named = (ordinal: number) => ({ name: `${ordinal}`, observation: seed(ordinal) });

  it("keeps the numbers as printed and says which totals are possible", () => {
    const { total, parts, range } = contradiction(
      named(2),
      [named(4), named(6)],
      { low: 30, high: 40 },
      "loại",
      WORDS_VI,
    );
    expect([total?.value, ...parts.map(({ value }) => value)]).toEqual([13, 10, 30]);
    expect(range.text).toBe("Tổng hợp lý phải là 30 – 40");
  });

  it("has no upper end where there is none", () => {
    const { range } = contradiction(named(2), [], { low: 30, high: null }, "loại", WORDS_VI);
    expect(range.text).toBe("ít nhất 30");
  });
});

describe("spanChart", () => {
  const row = (ordinal: number) => ({ name: "", unitOfMeasure: "tập thể", observation: seed(ordinal) });

  it("begins a year at its number and ends at the date", () => {
    const { rows, ticks } = spanChart([row(8)], WORDS_VI);
    expect(rows[0]?.from).toBe(2008);
    expect(rows[0]?.to).toBeCloseTo(2017.47, 2);
    expect(ticks.map(({ text }) => text)).toEqual(["2008", "2010", "2012", "2014", "2016", "21/6/2017"]);
  });

  it("leaves an unknown start open", () => {
    expect(spanChart([row(1)], WORDS_VI).rows[0]).toMatchObject({ from: null, printed: "trên 4.000" });
  });
});
