import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lightColours, standalone } from "./standalone";

const COLOURS = new Map([
  ["--ink", "#14201E"],
  ["--cat-1", "#22748A"],
]);

describe("standalone", () => {
  it("writes colours out, takes links into the page away and closes entities", () => {
    const svg =
      '<svg><a href="#quote-1" tabindex="-1" data-key="x"><path fill="var(--ink)" stroke="var(--cat-1)"/></a><text>1&nbsp;&amp;</text></svg>';
    expect(standalone(svg, COLOURS)).toBe(
      '<svg><g data-key="x"><path fill="#14201E" stroke="#22748A"/></g><text>1\u00a0&amp;</text></svg>',
    );
  });

  it("refuses a colour that the stylesheet does not know", () => {
    expect(() => standalone('<path fill="var(--nowhere)"/>', COLOURS)).toThrow(RangeError);
  });
});

describe("lightColours", () => {
  it("reads the stylesheet of the site, and the light ones of it", () => {
    const colours = lightColours(readFileSync("app/styles/tokens.css", "utf8"));
    expect(colours.get("--ink")).toBe("#14201E");
    expect(colours.get("--surface")).toBe("#FFFFFF");
    expect(colours.get("--cat-6")).toBe("#6A0F12");
    expect(colours.size).toBeGreaterThan(40);
  });
});
