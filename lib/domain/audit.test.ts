import { expect, test } from "vitest";
import { recordedFigure } from "./audit";

test.each([
  ["exact 60", { word: "exact", number: 60, note: "" }],
  ["more_than 4000 (theo báo cáo)", { word: "more_than", number: 4000, note: "theo báo cáo" }],
  ["about 12.5", { word: "about", number: 12.5, note: "" }],
  ["missing not_reported (chưa gửi)", { word: "not_reported", number: null, note: "chưa gửi" }],
])("%s is read as a figure", (text, figure) => {
  expect(recordedFigure(text)).toEqual(figure);
});

test.each(["draft", "Công an huyện 12", "2026-01-01", ""])("%s is none", (text) => {
  expect(recordedFigure(text)).toBeNull();
});
