import { describe, expect, test } from "vitest";
import { unitOf } from "../testing/units-fixture";
import { findArticles } from "./articles";
import { excerptsOf } from "./excerpts";
import { foldText } from "./folded-text";
import { markedParts } from "./marking";
import { searchWords } from "./matching";
import { matchLevel, ranked } from "./ranking";

const marked = (text: string, query: string, inText = false) =>
  markedParts(text, searchWords(query), { inText })
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["Cầu Kè", ["cau", "ke"]],
  ["  HUYỆN   cầu-kè ", ["huyen", "cau", "ke"]],
  ["Hòa", ["hoa"]],
  ["Hoà", ["hoa"]],
  ["Đôn Châu".normalize("NFD"), ["don", "chau"]],
  ["1.360", ["1360"]],
  ["1.234.567", ["1234567"]],
  ["21.6.2017", ["21", "6", "2017"]],
  ["12.5", ["12", "5"]],
  ["%, …", []],
  ["", []],
  ["a b c d e f g h i j", ["a", "b", "c", "d", "e", "f", "g", "h"]],
])("searchWords: %s", (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

test("a folded text knows where each of its letters stood", () => {
  for (const text of ["Đẩy mạnh", "Đẩy mạnh".normalize("NFD"), "trên 4.000 trang", "ﬁ lễ"]) {
    const { folded, origins, words } = foldText(text);
    expect(origins).toHaveLength(folded.length + 1);
    expect(origins.at(-1)).toBe(text.length);
    for (const { at } of words) expect(text.slice(0, origins[at])).toMatch(/(^|\s)$/);
  }
});

const CLUBS = { names: ["Câu lạc bộ tự quản", "Self-management clubs"], others: ["clubs", "câu lạc bộ"] };
const CAU_KE = { names: ["Huyện Cầu Kè", "Cầu Kè", "Cầu Kè district"], others: ["845", "huyen-cau-ke"] };

describe("matchLevel", () => {
  test.each([
    ["cau ke", CAU_KE, "whole"],
    ["huyen cau ke", CAU_KE, "whole"],
    ["HUYỆN CẦU KÈ", CAU_KE, "whole"],
    ["Huyện Cầu Kè".normalize("NFD"), CAU_KE, "whole"],
    ["ke cau", CAU_KE, "start"],
    ["ca k", CAU_KE, "start"],
    ["uyen ke", CAU_KE, "inside"],
    ["845", CAU_KE, "other"],
    ["cau 845", CAU_KE, "other"],
    ["45", CAU_KE, null],
    ["cau ngang", CAU_KE, null],
    ["clb", CLUBS, "start"],
    ["CLB tu quan", CLUBS, "start"],
    ["cau lac bo", CLUBS, "start"],
    ["self-management clubs", CLUBS, "whole"],
    ["clbx", CLUBS, null],
    ["la", { names: ["Lực lượng an ninh"], others: [] }, null],
    ["u", CLUBS, null],
    ["", CLUBS, null],
  ])("%s", (query, subject, level) => {
    expect(matchLevel(searchWords(query), subject)).toBe(level);
  });
});

describe("ranked", () => {
  const units = ["huyen-chau-thanh", "huyen-cau-ke", "huyen-cau-ngang", "thanh-pho-tra-vinh"].map(unitOf);
  const found = (query: string) =>
    ranked(units, searchWords(query), ({ id, name, shortName }) => ({
      names: [name.vi, shortName.vi],
      others: [id],
    })).map(({ id }) => id);

  test.each([
    ["official order among equals", "cau", ["huyen-cau-ke", "huyen-cau-ngang"]],
    ["the whole name first", "cau ngang", ["huyen-cau-ngang"]],
    ["a single letter within words is no match", "a", []],
    ["within words last", "han", ["huyen-chau-thanh", "thanh-pho-tra-vinh"]],
    ["nothing", "ben tre", []],
  ])("%s: %s", (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test("a better match goes before the official order", () => {
    const names = ["Loại tờ", "Tờ bướm", "Tờ"].map((name) => ({ names: [name], others: [] }));
    const order = ranked(names, searchWords("to"), (each) => each).map(({ names: [name] }) => name);
    expect(order).toEqual(["Tờ", "Loại tờ", "Tờ bướm"]);
  });
});

describe("markedParts", () => {
  test.each([
    ["Huyện Cầu Kè", "cau ke", "Huyện [Cầu] [Kè]"],
    ["Huyện Cầu Kè", "ca", "Huyện [Cầ]u Kè"],
    ["Câu lạc bộ tự quản", "clb", "[Câu lạc bộ] tự quản"],
    ["Xã Hòa Minh", "hoà", "Xã [Hòa] Minh"],
    ["Phường Long Đức", "duc", "Phường Long [Đức]"],
    ["Điểm mô hình", "iem", "Đ[iểm] mô hình"],
    ["trên 4.000 trang", "4000", "trên [4.000] trang"],
    ["Tổ tự quản", "to t", "[Tổ] [t]ự quản"],
    ["Mô hình xây dựng mới", "mo", "[Mô] hình xây dựng mới"],
    ["Cầu Kè", "", "Cầu Kè"],
    ["Cầu Kè", "tre", "Cầu Kè"],
  ])("%s by “%s”", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test("keeps a decomposed text letter for letter", () => {
    const text = "Huyện Cầu Kè".normalize("NFD");
    expect(markedParts(text, ["cau"]).map((part) => part.text)).toEqual([
      "Huyện ".normalize("NFD"),
      "Cầu".normalize("NFD"),
      " Kè".normalize("NFD"),
    ]);
  });

  test("marks whole words in running text, and the beginning of what may still be typed", () => {
    expect(marked("số hộ của thôn", "o", true)).toBe("số hộ của thôn");
    expect(marked("phong trào ở Trà Vinh", "tra vi", true)).toBe("phong trào ở [Trà] [Vi]nh");
    expect(marked("phong trào", "tra vinh", true)).toBe("phong trào");
    expect(marked("các câu lạc bộ", "clb", true)).toBe("các [câu lạc bộ]");
  });
});

const CLAUSE = "Hiện nay, toàn tỉnh có 13 loại mô hình, với 1.360 câu lạc bộ.";

describe("excerptsOf", () => {
  test.each([
    ["all the words", "loai mo hinh", [CLAUSE]],
    ["a number without its point", "1360", [CLAUSE]],
    ["a number with its point", "1.360 câu lạc bộ", [CLAUSE]],
    ["first letters", "clb", [CLAUSE]],
    ["a part of a number is another number", "360", []],
    ["one word missing", "loai mo hinh huyen", []],
    ["within words", "inh", []],
    ["the beginning of a word that is not the last", "mo hi loai", []],
    ["the beginning of the last word", "mo hi", [CLAUSE]],
    ["no words", "", []],
  ])("%s", (_, query, found) => {
    expect(excerptsOf([CLAUSE], searchWords(query), 3)).toEqual(found);
  });

  test("shows the closest place with whole words around it, and dots where the text goes on", () => {
    const filler = "lời văn không liên quan ".repeat(8);
    const text = `mô ${filler}hình. ${filler}Có 30 loại mô hình ở đây. ${filler}`;
    const [found = ""] = excerptsOf([text], searchWords("mo hinh"), 1);
    expect(found).toContain("30 loại mô hình ở đây");
    expect(found).toMatch(/^… \S.*\S …$/);
    expect(found.length).toBeLessThan(180);
    expect(text).toContain(found.replaceAll("…", "").trim());
  });

  test("gives the closest first, and not more than asked", () => {
    const texts = ["tổ của các xã tự quản", "tổ tự quản", "tổ không tự quản"];
    expect(excerptsOf(texts, searchWords("to quan"), 2)).toEqual(["tổ tự quản", "tổ không tự quản"]);
  });
});

describe("findArticles", () => {
  const articles = [
    { id: "a", title: "Ngày hội toàn dân", publisher: "Báo Trà Vinh", passages: ["Có 9 điểm tổ chức."] },
    {
      id: "b",
      title: "Đẩy mạnh tuyên truyền",
      publisher: "Công an Trà Vinh",
      passages: [CLAUSE, "Ngày hội."],
    },
  ];
  test.each([
    ["by title before text", "ngay hoi", ["a", "b"]],
    ["by publisher", "cong an", ["b"]],
    ["by a passage", "mo hinh", ["b"]],
    ["title and passage together", "tuyen truyen 13 loai", ["b"]],
    ["words of two passages", "mo hinh ngay hoi", []],
    ["nothing", "", []],
  ])("%s", (_, query, ids) => {
    expect(findArticles(articles, searchWords(query)).map(({ article }) => article.id)).toEqual(ids);
  });

  test("shows the words where they stand, and nothing where only the title has them", () => {
    expect(findArticles(articles, searchWords("ngay hoi")).map(({ excerpts }) => excerpts)).toEqual([
      [],
      ["Ngày hội."],
    ]);
  });
});
