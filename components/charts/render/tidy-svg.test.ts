import { describe, expect, it } from "vitest";
import { tidySvg } from "./tidy-svg";

describe("tidySvg", () => {
  it("renames ids and all that refers to them, and leaves links to words alone", () => {
    const svg =
      '<svg><defs><pattern id="hatch"></pattern><clipPath id="recharts1-clip"></clipPath></defs>' +
      '<rect fill="url(#hatch)" clip-path="url(#recharts1-clip)"></rect><use href="#hatch"></use>' +
      '<a href="#quote-7" data-key="x id=&quot;y&quot;"><path d="M0,0"></path></a></svg>';
    expect(tidySvg(svg, "c1")).toBe(
      '<svg><defs><pattern id="c1-0"></pattern><clipPath id="c1-1"></clipPath></defs>' +
        '<rect fill="url(#c1-0)" clip-path="url(#c1-1)"></rect><use href="#c1-0"></use>' +
        '<a href="#quote-7" data-key="x id=&quot;y&quot;"><path d="M0,0"></path></a></svg>',
    );
  });

  it.each([
    ['<line x1="10.123456" y2="-0.005001"></line>', '<line x1="10.12" y2="-0.01"></line>'],
    ['<path d="M1.23456,2L3,4.99999e-7z"></path>', '<path d="M1.23,2L3,0z"></path>'],
    ['<g transform="rotate(45.678 1 2)"></g><text>0.123456</text>', "<text>0.123456</text>"],
    ['<text data-value="0.123456">a</text>', '<text data-value="0.123456">a</text>'],
  ])("rounds numbers of drawing attributes only: %s", (given, tidied) => {
    expect(tidySvg(given, "c1")).toBe(tidied);
  });

  it("keeps the size that it was drawn in", () => {
    const svg =
      '<svg width="880" height="500" style="width: 100%; height: 100%; display: block;"><rect style="fill: red"/></svg>';
    expect(tidySvg(svg, "c1")).toBe(
      '<svg width="880" height="500" style="display:block"><rect style="fill: red"/></svg>',
    );
  });

  it("drops empty groups, titles and the library's class names, and keeps the others", () => {
    const svg =
      '<svg class="recharts-surface"><title></title><g class="recharts-layer"></g><text class="num">1</text></svg>';
    expect(tidySvg(svg, "c1")).toBe('<svg><text class="num">1</text></svg>');
  });
});
