import { describe, expect, test } from "vitest";
import { type CountedKind, countedAt, countedBefore } from "./counting-units";
import { tokensOf } from "./tokens";

describe("countedAt", () => {
  test.each<[string, string, CountedKind]>([
    ["câu lạc bộ phòng, chống tội phạm", "câu lạc bộ", "club"],
    ["CLB tự quản", "câu lạc bộ", "club"],
    ["loại mô hình", "loại mô hình", "type"],
    ["tổ dân phố", "tổ dân phố", "place"],
    ["tổ hoà giải", "tổ", "team"],
    ["tờ rơi", "tờ rơi", "leaflet"],
    ["tin, bài", "tin", "tip"],
    ["tin bài", "tin bài", "media"],
    ["lượt người", "lượt người", "attendance"],
    ["súng tự chế", "khẩu súng", "weapon"],
    ["chậu kiểng dọc đường", "chậu kiểng", "other"],
  ])("%s", (text, unit, kind) => expect(countedAt(tokensOf(text), 0)).toMatchObject({ unit, kind }));

  test.each(["của huyện", "Trà Vinh", "và 3 tổ", "lĩnh vực", ", tổ"])("nothing: %s", (text) =>
    expect(countedAt(tokensOf(text), 0)).toBeNull(),
  );

  test("a list of places is one noun, with the kinds of all", () => {
    const found = countedAt(tokensOf("cơ quan, doanh nghiệp và nhà trường, 5 hộ"), 0);
    expect(found?.nouns).toEqual(["cơ quan", "doanh nghiệp", "nhà trường"]);
  });
});

describe("countedBefore", () => {
  test.each<[string, string | null]>([
    ["tổng số mô hình toàn huyện lên con số 64", "mô hình"],
    ["số hộ ký cam kết đạt 640", "hộ"],
    ["đường Trần Phú là 64", null],
    ["số hộ 640", null],
  ])("%s", (text, unit) => {
    const tokens = tokensOf(text);
    expect(countedBefore(tokens, tokens.length - 1, 0)?.unit ?? null).toBe(unit);
  });
});
