import { describe, expect, it } from "vitest";
import { heatPlaces, panelPlaces, TILE, tilesSize, timelinePlaces } from "./drawn-places";
import type { HeatTable } from "./heat-table";
import { emptyTiles } from "./tile-map";
import { timeline } from "./timeline";

const table = (names: string[], years: number[], steps = 5): HeatTable => ({
  years,
  rows: names.map((name) => ({ unitId: name, name, cells: [] })),
  scale: Array.from({ length: steps }, (_, at) => ({ step: at + 1, from: at === 0 ? null : at * 10 })),
});
const years = (count: number) => Array.from({ length: count }, (_, at) => 2012 + at);

describe("the columns of a heat table", () => {
  it("hold the longest name and every year", () => {
    const { names, cell, width } = heatPlaces(table(["Cầu Kè", "TX Duyên Hải"], years(14)));
    expect(names).toBeGreaterThan("TX Duyên Hải".length * 7);
    expect(width).toBe(names + 14 * cell);
  });

  it("are never narrower than a headline needs", () => {
    expect(heatPlaces(table(["Cầu Kè"], years(1))).width).toBe(480);
  });

  it("leave room for the scale only where there is one", () => {
    const tall = heatPlaces(table(["Cầu Kè"], years(3))).height;
    expect(tall - heatPlaces(table(["Cầu Kè"], years(3), 1)).height).toBe(48);
  });
});

describe("small charts in an image", () => {
  const panel = (name: string, aside: string | null = null) => ({ name, end: "12 câu lạc bộ", aside });

  it("stand three in a row, their plots on one line however long a name is", () => {
    const { places } = panelPlaces(
      [
        panel("Cầu Kè"),
        panel("Cầu Ngang + H. Duyên Hải + Trà Cú + TX Duyên Hải"),
        panel("Càng Long"),
        panel("Trà Cú"),
      ],
      92,
    );
    const [first, second, third, fourth] = places;
    expect(second?.name.length).toBeGreaterThan(1);
    expect([second?.plot, third?.plot]).toEqual([first?.plot, first?.plot]);
    expect([fourth?.x, fourth?.y]).toEqual([0, (first?.plot ?? 0) + 92 + 44]);
  });

  it("lose no word of a name or of what stands beside", () => {
    const name = "Số vụ việc do quần chúng nhân dân cung cấp thông tin đã được xác minh, xử lý";
    const beside = "Toàn tỉnh năm 2025: 1.360, đơn vị chiếm 12,5%.";
    const [place] = panelPlaces([panel(name, beside)], 92).places;
    expect(place?.name.join(" ")).toBe(name);
    expect(place?.aside.join(" ")).toBe(beside);
  });

  it("of none take no room", () => {
    expect(panelPlaces([], 92).height).toBe(0);
  });
});

describe("tiles and the time line", () => {
  it("are as tall as their rows", () => {
    const tiles = emptyTiles([{ id: "huyen-tra-cu", name: "Trà Cú" }], "chưa có số liệu");
    expect(tilesSize(tiles, 0).height).toBe(3 * (TILE.height + TILE.gap));
    const data = timeline({ from: 2000, to: 2010, events: [], rows: [{ name: "A", items: [] }] });
    const { top, bottom, height } = timelinePlaces(data);
    expect(bottom - top).toBeGreaterThan(42);
    expect(height).toBeGreaterThan(bottom);
  });
});
