import { expect, test } from "vitest";
import { labelLines, wrapWords } from "./wrap";

test.each([
  [
    "one unit is one line, however long",
    "Trường Long Hòa thuộc thị xã",
    "285",
    ["Trường Long Hòa thuộc thị xã 285"],
  ],
  [
    "a group breaks between its units",
    "Trà Cú + H. Duyên Hải + TX Duyên Hải",
    "330",
    ["Trà Cú + H. Duyên Hải +", "TX Duyên Hải 330"],
  ],
  ["a short group stays together", "A + B", "1", ["A + B 1"]],
])("%s", (_name, name, value, lines) => {
  expect(labelLines(name, value)).toEqual(lines);
});

test("words wrap at spaces, the rest stays on the last line", () => {
  expect(wrapWords("một hai ba bốn", 7)).toEqual(["một hai", "ba bốn"]);
  expect(wrapWords("một hai ba bốn năm", 7)).toEqual(["một hai", "ba bốn năm"]);
});
