import { expect, test } from "vitest";
import type { Comment } from "@/db/read/comments";
import { CellComments } from "./cell-comments";
import type { EntrySheet } from "./entry-cells";

const comment = (id: string, facetId: string | null, part: Partial<Comment> = {}): Comment => ({
  id,
  facetId,
  text: id,
  by: "A",
  at: "2027-01-05T03:00:00.000Z",
  followUp: false,
  clearedBy: null,
  clearedAt: null,
  ...part,
});
const sheet = (unitId: string, comments: Comment[]) => ({ unitId, comments }) as unknown as EntrySheet;

test("comments are told by cell, and what is to be seen to is counted", () => {
  const comments = new CellComments([
    sheet("u", [
      comment("1", "clubs"),
      comment("2", "clubs", { followUp: true }),
      comment("3", "teams", { followUp: true, clearedBy: "B", clearedAt: "2027-01-06T03:00:00.000Z" }),
      comment("4", null, { followUp: true }),
    ]),
    sheet("v", [comment("5", "clubs", { followUp: true })]),
  ]);
  expect(comments.at("u/clubs").map(({ id }) => id)).toEqual(["1", "2"]);
  expect(comments.talkAt("u/clubs")).toEqual({ count: 2, open: 1 });
  expect(comments.talkAt("u/teams")).toEqual({ count: 1, open: 0 });
  expect(comments.talkAt("u/members")).toEqual({ count: 0, open: 0 });
  expect(comments.open).toBe(2);
});

test("what is said of one form now replaces what was known of it, and is told", () => {
  const comments = new CellComments([
    sheet("u", [comment("1", "clubs", { followUp: true })]),
    sheet("v", [comment("5", "clubs")]),
  ]);
  let told = 0;
  const stop = comments.subscribe(() => {
    told += 1;
  });
  const before = comments.at("v/clubs");
  comments.replace("u", [comment("2", "teams")]);
  expect(told).toBe(1);
  expect(comments.at("u/clubs")).toEqual([]);
  expect(comments.talkAt("u/clubs").open).toBe(0);
  expect(comments.talkAt("u/teams").count).toBe(1);
  expect(comments.at("v/clubs")).toBe(before);
  stop();
  comments.replace("u", []);
  expect(told).toBe(1);
});
