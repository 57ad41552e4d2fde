import { describe, expect, test } from "vitest";
import { isKnownNoun } from "./counting-units";
import { isNoFigure, numberPhraseAt } from "./number-phrases";
import { tokensOf } from "./tokens";

/** The numbers of a text that may be figures. */
function numbers(text: string) {
  const tokens = tokensOf(text);
  const found = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = numberPhraseAt(tokens, at);
    const counts = phrase !== null && isKnownNoun(tokens, phrase.to);
    if (phrase && !isNoFigure(tokens, phrase, counts)) found.push(phrase);
    at = phrase?.to ?? at + 1;
  }
  return found;
}

describe("values", () => {
  test.each<[string, number, object]>([
    ["1.360 câu lạc bộ", 1360, {}],
    ["2000 hộ", 2000, {}],
    ["01 tổ", 1, {}],
    ["98,5% hộ", 98.5, { percent: true }],
    ["45 % hộ", 45, { percent: true }],
    ["45 phần trăm số hộ", 45, { percent: true }],
    ["114/116 xã", 114, { of: 116 }],
    ["11/11 huyện", 11, { of: 11 }],
    ["12,7 triệu lượt người", 12_700_000, {}],
    ["0,3 nghìn hộ", 300, {}],
    ["3 ngàn hộ", 3000, {}],
    ["35 tỷ đồng", 35e9, {}],
    ["mười ba loại", 13, { inWords: true }],
    ["hai mươi lăm tổ", 25, { inWords: true }],
    ["hai trăm linh năm hộ", 205, { inWords: true }],
    ["hàng nghìn hộ", 1000, { atLeast: true }],
    ["hàng chục nghìn lượt người", 10_000, { atLeast: true }],
  ])("%s", (text, value, shape) => {
    const [first] = numbers(text);
    expect(first).toMatchObject({ value, ...shape });
  });

  test("a stroke between two counted things makes no fraction", () => {
    expect(numbers("76 đợt/5.432 lượt").map(({ value, of }) => [value, of])).toEqual([
      [76, null],
      [5432, null],
    ]);
  });
});

describe("no figures", () => {
  test.each([
    "ngày 19-8",
    "sáng 19/8",
    "ngày 21/6/2017",
    "tháng 5/1992",
    "năm 2016",
    "giai đoạn 2021 - 2025",
    "lúc 14:46:29",
    "7 giờ 30 phút",
    "7h30",
    "Thông tư số 23/2012/TT-BCA",
    "Quyết định 521/QĐ-TTg",
    "Chỉ thị 09",
    "Nghị quyết số 09",
    "Điều 5, khoản 2",
    "từ 14 tuổi trở lên",
    "25 năm",
    "trong 3 tháng",
    "ấp 4",
    "phường 2",
    "Quốc lộ 53",
    "PV05",
    "lần thứ 13",
    "quý 2",
    "tổ 7 và tổ",
    "điện thoại: 0294-3840-113",
    "một trong những",
    "từ 5-7 cuộc",
    "tiêu chí 19.2",
  ])("%s", (text) => expect(numbers(text)).toEqual([]));
});
