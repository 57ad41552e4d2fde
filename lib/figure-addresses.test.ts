import { describe, expect, it } from "vitest";
import {
  downloadAddress,
  embedAddress,
  type FigurePlace,
  pageAddress,
  permanentAddress,
  presentAddress,
} from "./figure-addresses";

const measure: FigurePlace = {
  page: "measure",
  query: new URLSearchParams("measure=clubs&from=2015&unit=a&unit=b&pending=1"),
};
const overview: FigurePlace = { page: "overview", query: new URLSearchParams() };

describe("the addresses of a figure", () => {
  it.each([
    [
      "as a file",
      downloadAddress(measure, "year", "png"),
      "/downloads/measure/year.png?measure=clubs&from=2015&unit=a&unit=b&pending=1",
    ],
    ["in a frame", embedAddress(overview, "awards"), "/embed/overview/awards"],
    ["for a projector", presentAddress(overview, "awards"), "/present/overview?figure=awards"],
    ["for a projector, from the first on", presentAddress(overview), "/present/overview"],
    ["on its page", pageAddress(measure), "/measures/clubs?from=2015&unit=a&unit=b&pending=1"],
    ["on the overview", pageAddress(overview), "/"],
    [
      "on the page of a unit",
      pageAddress({ page: "unit", query: new URLSearchParams("unit=huyen-cau-ke&asof=2020-01-01") }),
      "/districts/huyen-cau-ke?asof=2020-01-01",
    ],
  ])("%s", (_, address, expected) => {
    expect(address).toBe(expected);
  });

  it("keep the day, and leave out what waits", () => {
    expect(permanentAddress(measure, "year", "2026-11-25")).toBe(
      "/measures/clubs?from=2015&unit=a&unit=b&asof=2026-11-25",
    );
  });

  it("keep the day that is shown already", () => {
    const past = { ...measure, query: new URLSearchParams("measure=clubs&asof=2020-01-01") };
    expect(permanentAddress(past, "year", "2026-11-25")).toBe("/measures/clubs?asof=2020-01-01");
  });

  it("lead from the overview, which tells of now, to the figure alone", () => {
    expect(permanentAddress(overview, "awards", "2026-11-25")).toBe(
      "/present/overview?asof=2026-11-25&figure=awards",
    );
  });

  it("change no query that they are given", () => {
    permanentAddress(measure, "year", "2026-11-25");
    expect(measure.query.has("asof")).toBe(false);
  });
});
