import { describe, expect, test } from "vitest";
import { clausePassages, passagesOf } from "./passages";
import { makeQuote } from "./quotes";
import type { Quote, Statement } from "./statements";
import { claim, line } from "./testing/statements-fixture";
import { num } from "./testing/values-fixture";

const TEXT = "toàn tỉnh có 13 loại mô hình, với 1.360 câu lạc bộ";

function quoteOf(exact: string, text = TEXT): Quote {
  const start = text.indexOf(exact);
  return makeQuote(text, start, start + exact.length);
}

/** A claim with its number in the article and its quote. */
function quoted(ordinal: number, quote: Quote): Statement {
  const made = claim(`c${ordinal}`, num(1), "2017-06-21");
  if (made.source.kind !== "article") throw new RangeError("a claim has an article");
  return { ...made, source: { ...made.source, articleId: "a", ordinal, quote } };
}

const types = quoted(1, quoteOf("toàn tỉnh có 13 loại mô hình"));
const clubs = quoted(2, quoteOf("với 1.360 câu lạc bộ"));
const number = quoted(3, quoteOf("có 13 loại mô hình, với 1.360"));
const twin = quoted(4, quoteOf("toàn tỉnh"));

/** Text, figures over it, figures that begin there. */
type Piece = [string, string[], number[]];
const pieces = (statements: Statement[], text = TEXT): Piece[] =>
  passagesOf(text, statements, new Set()).map(({ text, evidence, begins }) => [
    text,
    evidence,
    begins.map(({ badge }) => badge),
  ]);

describe("passagesOf", () => {
  test.each<[string, Statement[], Piece[]]>([
    ["no quote", [], [[TEXT, [], []]]],
    [
      "two quotes with words between",
      [types, clubs],
      [
        ["toàn tỉnh có 13 loại mô hình", ["a-1"], [1]],
        [", ", [], []],
        ["với 1.360 câu lạc bộ", ["a-2"], [2]],
      ],
    ],
    [
      "quotes that overlap: each badge once, where its quote begins",
      [types, clubs, number],
      [
        ["toàn tỉnh ", ["a-1"], [1]],
        ["có 13 loại mô hình", ["a-1", "a-3"], [3]],
        [", ", ["a-3"], []],
        ["với 1.360", ["a-2", "a-3"], [2]],
        [" câu lạc bộ", ["a-2"], []],
      ],
    ],
    [
      "two that begin at one place: both badges, in the order given",
      [types, twin],
      [
        ["toàn tỉnh", ["a-1", "a-4"], [1, 4]],
        [" có 13 loại mô hình", ["a-1"], []],
        [", với 1.360 câu lạc bộ", [], []],
      ],
    ],
    [
      "a lost quote marks nothing",
      [quoted(9, { ...quoteOf("với 1.360 câu lạc bộ"), exact: "với 1.361 câu lạc bộ" })],
      [[TEXT, [], []]],
    ],
    ["a report has no words in an article", [line("r", num(1), "approved", null)], [[TEXT, [], []]]],
  ])("%s", (_name, statements, expected) => {
    expect(pieces(statements)).toEqual(expected);
    expect(
      pieces(statements)
        .map(([text]) => text)
        .join(""),
    ).toBe(TEXT);
  });

  test("a quote is found again where a revision moved it", () => {
    const revised = `Tin mới. ${TEXT}`;
    expect(pieces([clubs], revised).at(-1)).toEqual(["với 1.360 câu lạc bộ", ["a-2"], [2]]);
  });

  test("a conflict colours every piece that a contradicted quote covers, and no other", () => {
    const found = passagesOf(TEXT, [types, clubs, number], new Set(["c1"]));
    expect(found.map(({ conflict }) => conflict)).toEqual([true, true, false, false, false]);
    expect(found[0]?.begins).toEqual([{ evidence: "a-1", badge: 1, statementId: "c1" }]);
  });

  test("the words stay as they are, whatever they look like", () => {
    const text = 'có <b>13</b> loại & "mô hình"';
    expect(pieces([quoted(1, quoteOf("<b>13</b> loại", text))], text)).toEqual([
      ["có ", [], []],
      ["<b>13</b> loại", ["a-1"], [1]],
      [' & "mô hình"', [], []],
    ]);
  });
});

test("a quote stands in one clause, though its words come again in another", () => {
  const words = "đã vận động được hai trăm hộ ký cam kết";
  const clauses = [{ text: `Năm nay ${words}.` }, { text: `Năm trước ${words}.` }];
  const made = quoted(1, quoteOf(words, clauses[0]?.text));
  const begins = clausePassages(clauses, [made], new Set()).map((passages) =>
    passages.flatMap((passage) => passage.begins.map(({ badge }) => badge)),
  );
  expect(begins).toEqual([[1], []]);
});
