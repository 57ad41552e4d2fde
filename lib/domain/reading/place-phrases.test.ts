import { describe, expect, test } from "vitest";
import { UNITS } from "../testing/units-fixture";
import { homeOf, unitIdOf } from "./home-place";
import { placesIn } from "./place-phrases";
import { tokensOf } from "./tokens";

const places = (text: string) => placesIn(text, tokensOf(text));

describe("placesIn", () => {
  test.each<[string, string[]]>([
    ["cả nước có 12 mô hình", ["cả nước"]],
    ["huyện Càng Long có 12 tổ", ["huyện Càng Long"]],
    ["ở TP. Trà Vinh", ["thành phố Trà Vinh"]],
    ["tại thị xã Duyên Hải", ["thị xã Duyên Hải"]],
    ["tại xã An Mẫu, huyện Cầu Kè, tỉnh Trà Vinh", ["xã An Mẫu"]],
    ["Tỉnh Trà Vinh được tái lập. Toàn tỉnh có", ["tỉnh Trà Vinh", "tỉnh Trà Vinh"]],
    ["Vĩnh Long có 12 tổ", ["tỉnh Vĩnh Long"]],
    ["Cần Thơ có 12 tổ", ["thành phố Cần Thơ"]],
    ["anh Nguyễn Thái Bình", []],
    ["5 xã, 3 huyện, mô hình cấp tỉnh", []],
    ["quận 3 có 12 tổ", ["quận 3"]],
  ])("%s", (text, expected) =>
    expect(
      places(text)
        .filter(({ around }) => !around)
        .map(({ name }) => name),
    ).toEqual(expected),
  );

  test.each<[string, string, string]>([
    [
      "an event is held in a commune of the district",
      "Tại xã An Mẫu, huyện Cầu Kè có hội. Toàn huyện có 12 tổ.",
      "huyện Cầu Kè",
    ],
    ["the title names it", "Cầu Kè mở hội. Xã An Mẫu, huyện Cầu Kè có hội. Xã An Mẫu vui.", "huyện Cầu Kè"],
  ])("%s", (_name, text, home) => expect(homeOf(places(text), text.split(".")[0])?.name).toBe(home));

  test("who acts is not where", () => {
    expect(places("Công an huyện Trà Cú tặng")[0]).toMatchObject({ name: "huyện Trà Cú", agency: true });
    expect(homeOf(places("Công an tỉnh Vĩnh Long đến huyện Trà Cú"))?.name).toBe("huyện Trà Cú");
    expect(homeOf(places("CÔNG AN TRA VINH"))?.name).toBe("tỉnh Trà Vinh");
  });
});

test.each<[string | null, string, string | null]>([
  ["huyện Càng Long", "2019-01-01", "huyen-cang-long"],
  ["huyện Càng Long", "2025-08-01", null],
  ["thành phố Trà Vinh", "2009-01-01", null],
  ["huyện Không Có", "2019-01-01", null],
  [null, "2019-01-01", null],
])("the unit of %s on %s", (name, on, id) => expect(unitIdOf(name, UNITS, on)).toBe(id));
