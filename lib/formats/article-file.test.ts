import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { articleFileText } from "./article-file";
import { LARGEST_FILE } from "./article-limits";

const word = (body: string) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  });
const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join("")}</w:p>`;

const bytes = (text: string) => new TextEncoder().encode(text);

describe("an article's file", () => {
  test.each([
    ["a text", "bai.txt", bytes("Có 5 tổ tự quản."), "Có 5 tổ tự quản."],
    ["a text with a byte-order mark of UTF-16", "bai.txt", utf16("Có 5 tổ"), "Có 5 tổ"],
    ["a page", "bai.html", bytes("<p>Có 5 tổ</p>"), "Có 5 tổ"],
    ["a page that is called a text", "bai.txt", bytes(" <!DOCTYPE html><p>Có 5 tổ</p>"), "Có 5 tổ"],
    ["a text that speaks of tags", "bai.txt", bytes("Thẻ <p> có 5 tổ"), "Thẻ <p> có 5 tổ"],
    [
      "a Word file",
      "bai.docx",
      word(paragraph("Có 5 ", "tổ &amp; hội") + paragraph("Dòng hai")),
      "Có 5 tổ & hội\nDòng hai",
    ],
    ["a Word file that is called a text", "bai.txt", word(paragraph("Có 5 tổ")), "Có 5 tổ"],
    [
      "a Word file with what was struck out",
      "bai.docx",
      word(
        `<w:p><w:r><w:t>Có </w:t></w:r><w:del><w:r><w:t>6</w:t></w:r></w:del><w:r><w:t>5 tổ</w:t></w:r></w:p>`,
      ),
      "Có 5 tổ",
    ],
  ])("%s is read by its content", (_, name, file, text) => {
    expect(articleFileText(file, name).text).toBe(text);
  });

  test.each([
    ["nothing", "bai.txt", new Uint8Array(), "empty"],
    ["spaces alone", "bai.txt", bytes(" \n\t "), "empty"],
    ["a page without words", "bai.html", bytes("<script>let a = 5</script>"), "empty"],
    ["too much", "bai.txt", new Uint8Array(LARGEST_FILE + 1).fill(97), "too-large"],
    ["a picture", "bai.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "binary"],
    ["a PDF", "bai.txt", bytes("%PDF-1.7 …"), "binary"],
    ["a text in an old encoding", "bai.txt", new Uint8Array([0x43, 0xf3, 0x20, 0x35]), "encoding"],
    ["a zip of something else", "bai.docx", zipSync({ "a.txt": bytes("Có 5 tổ") }), "not-docx"],
    ["half a Word file", "bai.docx", word(paragraph("Có 5 tổ")).subarray(0, 60), "not-docx"],
    ["a Word file that unpacks to fill memory", "bai.docx", word("0".repeat(20_000_001)), "too-large"],
  ])("with %s is refused, with the reason", (_, name, file, reason) => {
    expect(() => articleFileText(file, name)).toThrow(
      expect.objectContaining({ code: "unreadable-file", details: { reason } }),
    );
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
}
