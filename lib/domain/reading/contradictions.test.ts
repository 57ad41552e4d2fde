import { expect, test } from "vitest";
import { CLUBS_MEASURE, MODEL_TYPES, measure } from "../testing/measures-fixture";
import { UNITS } from "../testing/units-fixture";
import { contradictionsIn } from "./contradictions";
import { readFigures } from "./read-figures";

const MEASURES = [
  MODEL_TYPES,
  CLUBS_MEASURE,
  measure("tip-offs", { timing: "flow" }),
  measure("tip-offs-useful", { timing: "flow", subsetOf: "tip-offs" }),
];
const DIMENSIONS = [{ id: "sector", categories: [{ id: "outside" }, { id: "inside" }] }];
const ASKED = { sector: ["outside", "inside"] };

test.each<[string, string[]]>([
  [
    "Hiện có 16 loại mô hình, gồm 11 loại ngoài xã hội và 19 loại trong cơ quan, doanh nghiệp, nhà trường.",
    ["bounds 19 16 11"],
  ],
  ["Hiện có 13 loại mô hình, gồm 10 loại ngoài xã hội và 3 loại trong cơ quan.", []],
  ["Hiện có 90 câu lạc bộ, gồm 50 câu lạc bộ ngoài xã hội và 30 câu lạc bộ trong cơ quan.", ["sum 90 50 30"]],
  ["Hiện có trên 70 câu lạc bộ, gồm 50 câu lạc bộ ngoài xã hội và 30 câu lạc bộ trong cơ quan.", []],
  ["Nhân dân cung cấp 20 tin, trong đó 31 tin có giá trị.", ["subset 31 20"]],
  ["Toàn tỉnh có 90 câu lạc bộ. Toàn tỉnh có 80 câu lạc bộ.", ["rivals 80 90"]],
  ["Huyện Trà Cú có 90 câu lạc bộ. Huyện Cầu Kè có 80 câu lạc bộ.", []],
  ["Có 118/116 xã đạt chuẩn.", ["subset 118"]],
])("%s", (text, expected) => {
  const found = readFigures(
    text,
    { publishedOn: "2019-08-15" },
    { measures: MEASURES, dimensions: DIMENSIONS, units: UNITS },
  );
  const told = contradictionsIn(found, MEASURES, ASKED).map(({ check, about }) =>
    [check, ...about.map((index) => found[index]?.value)].join(" "),
  );
  expect(told).toEqual(expected);
});
