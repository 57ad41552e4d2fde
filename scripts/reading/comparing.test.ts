import { expect, test } from "vitest";
import { readArticle } from "./article-figures";
import { compare, type HandRead, sameLevel, samePlace, sameQualifier } from "./comparing";

const hand = (changes: Partial<HandRead>): HandRead => ({
  quote: "45 tổ",
  number: "45",
  value: 45,
  qualifier: null,
  unit: "tổ",
  measure: "tổ tự quản",
  period: "2018",
  kind: "stock",
  scope: "huyện Trà Cú",
  movement: true,
  ...changes,
});
const found = readArticle("Năm 2018, huyện Trà Cú có 45 tổ tự quản, hơn 300 hộ ký cam kết.", "2019-01-15");

test("pairs by value and unit, and tells what is missing and more", () => {
  const other = hand({ quote: "9 vụ", value: 9, unit: "vụ" });
  const { pairs, missed, extra } = compare([hand({}), other], found);
  expect(pairs.map((pair) => pair.found.value)).toEqual([45]);
  expect(missed).toEqual([other]);
  expect(extra.map(({ value }) => value)).toEqual([300]);
});

test("a figure found is used once", () => {
  expect(compare([hand({}), hand({})], found).missed).toHaveLength(1);
});

test.each<[Partial<HandRead>, [boolean, boolean, boolean]]>([
  [{}, [true, true, true]],
  [{ qualifier: "more than" }, [false, true, true]],
  [{ scope: "tỉnh Trà Vinh" }, [true, false, true]],
  [{ kind: "change" }, [true, true, false]],
])("qualifier, place and level beside %o", (changes, expected) => {
  const [pair] = compare([hand(changes)], found).pairs;
  expect(pair && [sameQualifier(pair), samePlace(pair), sameLevel(pair)]).toEqual(expected);
});
