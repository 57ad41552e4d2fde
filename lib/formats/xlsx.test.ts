import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { toXlsx } from "./xlsx";

describe("toXlsx", () => {
  it("is read back cell by cell", async () => {
    const bytes = await toXlsx([
      {
        name: "Số liệu",
        header: ["Đơn vị", "Giá trị", "Ghi chú"],
        rows: [
          ["Cầu Kè", 1360, null],
          ["Càng Long", 12.5, "số sơ bộ"],
          ["Trà Cú", 0, "=1+1"],
        ],
      },
      { name: "Ghi chú", header: ["Mục", "Nội dung"], rows: [["Nguồn", "Công an Trà Vinh, 21/6/2017"]] },
    ]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["Số liệu", "Ghi chú"]);
    expect(sheets[0]?.rows.slice(0, 3)).toEqual([
      ["Đơn vị", "Giá trị", "Ghi chú"],
      ["Cầu Kè", 1360, null],
      ["Càng Long", 12.5, "số sơ bộ"],
    ]);
    // A number, not a text that looks like one; a text, not a formula.
    expect(sheets[0]?.rows[3]).toEqual(["Trà Cú", 0, "=1+1"]);
    expect(sheets[1]?.rows[1]).toEqual(["Nguồn", "Công an Trà Vinh, 21/6/2017"]);
  });

  it("writes a table without rows", async () => {
    const { sheets } = await readXlsx(await toXlsx([{ name: "Số liệu", header: ["Đơn vị"], rows: [] }]));
    expect(sheets[0]?.rows).toEqual([["Đơn vị"]]);
  });
});
