import type { ChartKind, ChartSpec } from "@/components/charts/kinds";
import { composition, contradiction } from "@/lib/domain/charts/bars";
import { compositionByYear } from "@/lib/domain/charts/composition-years";
import { heatTable } from "@/lib/domain/charts/heat-table";
import { markInfo } from "@/lib/domain/charts/mark";
import { ranking } from "@/lib/domain/charts/ranking";
import { smallTicks, smallYears } from "@/lib/domain/charts/small-years";
import { spanChart } from "@/lib/domain/charts/span-chart";
import { WORDS_VI } from "@/lib/domain/charts/testing/words-fixture";
import { tileMap } from "@/lib/domain/charts/tile-map";
import { timeline } from "@/lib/domain/charts/timeline";
import { yearChart } from "@/lib/domain/charts/year-chart";
import { observationsOf } from "@/lib/domain/observations";
import { viewOf, yearly } from "@/lib/domain/testing/measure-view-fixture";
import { claim, SEED_CLAIMS } from "@/lib/domain/testing/statements-fixture";
import { UNITS } from "@/lib/domain/testing/units-fixture";
import { num } from "@/lib/domain/testing/values-fixture";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import { existedIn } from "@/lib/domain/validity";

const YEARS = Array.from({ length: 13 }, (_, at) => 2012 + at);
const UNIT = "câu lạc bộ";
const words = WORDS_VI;

const statements = YEARS.flatMap((year) =>
  UNITS.filter(
    (unit) => DISTRICT_KINDS.includes(unit.kind) && existedIn(unit, `${year}-12-14`, `${year}-12-14`),
  ).map((unit, at) =>
    yearly(
      unit.id,
      year,
      num(80 + at * 12 + (year - 2012) * 6, at === 2 && year === 2014 ? "more_than" : "exact"),
      {
        flags: year === 2024 ? ["provisional"] : [],
      },
    ),
  ),
);
const view = viewOf(statements, YEARS);
const districts = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
const seed = (ordinal: number) => {
  const [found] = observationsOf(SEED_CLAIMS.slice(ordinal - 1, ordinal));
  if (!found) throw new RangeError(`no claim ${ordinal}`);
  return found;
};
const sectors = [
  { name: "Ngoài xã hội", observation: seed(5) },
  { name: "Cơ quan, doanh nghiệp, nhà trường", observation: seed(7) },
];

const years = yearChart({
  years: YEARS,
  timing: "stock",
  unitOfMeasure: UNIT,
  rows: districts,
  highlighted: ["huyen-tra-cu"],
  totals: [],
  asOf: [],
  spans: [],
  breaks: [],
  endOfDistricts: null,
  words,
});
const ticks = smallTicks(years.lines, false, false);
const ranked = ranking({
  rows: districts,
  year: 2023,
  highlighted: ["huyen-tra-cu"],
  brokenUnits: [],
  unitOfMeasure: UNIT,
  words,
});

const said = (title: string, value: number | null) =>
  markInfo(
    {
      statementId: value === null ? null : title,
      evidenceId: value === null ? null : `evidence-${value}`,
      value,
    },
    { title, value: value === null ? null : String(value), unit: UNIT, notes: [], state: null },
  );

/** A chart of each kind, as large as the pages have them. */
export const SPECS: { [K in ChartKind]: ChartSpec<K> } = {
  year: {
    kind: "year",
    props: {
      label: "Câu lạc bộ tự quản (câu lạc bộ), 2012 – 2024",
      unitOfMeasure: UNIT,
      words,
      data: yearChart({
        years: YEARS,
        timing: "stock",
        unitOfMeasure: UNIT,
        rows: districts,
        highlighted: ["huyen-tra-cu", "huyen-cau-ke"],
        totals: view.totals,
        asOf: observationsOf([claim("as-of", num(1360), "2017-06-21")]),
        spans: [],
        breaks: [{ date: "2015-05-15", label: "đổi ranh giới", unitIds: ["huyen-tra-cu"] }],
        endOfDistricts: null,
        words,
      }),
    },
  },
  ranking: {
    kind: "ranking",
    props: {
      label: "Xếp hạng",
      words,
      rows: ranking({
        rows: districts,
        year: 2023,
        highlighted: ["huyen-tra-cu"],
        brokenUnits: [],
        unitOfMeasure: UNIT,
        words,
      }),
    },
  },
  composition: {
    kind: "composition",
    props: { label: "Theo khu vực", words, data: composition(sectors, seed(3), UNIT, words) },
  },
  "composition-by-year": {
    kind: "composition-by-year",
    props: {
      label: "Theo khu vực, từng năm",
      words,
      data: compositionByYear(
        districts.slice(0, 2).map(({ unit, cells }) => ({ name: unit.shortName.vi, cells })),
        UNIT,
        words,
      ),
    },
  },
  contradiction: {
    kind: "contradiction",
    props: {
      label: "Số loại mô hình không khớp",
      words,
      data: contradiction(
        { name: "Tổng", observation: seed(2) },
        [
          { name: "Ngoài xã hội", observation: seed(4) },
          { name: "Cơ quan", observation: seed(6) },
        ],
        { low: 30, high: 40 },
        "loại",
        words,
      ),
    },
  },
  spans: {
    kind: "spans",
    props: {
      label: "Khen thưởng",
      words,
      data: spanChart(
        [
          { name: "Tập thể", unitOfMeasure: "tập thể", observation: seed(8) },
          { name: "Cá nhân", unitOfMeasure: "cá nhân", observation: seed(9) },
        ],
        words,
      ),
    },
  },
  heat: {
    kind: "heat",
    props: {
      label: "Theo đơn vị và năm",
      locale: "vi",
      letters: [{ year: 2015, letter: "a" }],
      data: heatTable({
        rows: districts,
        years: YEARS,
        breaks: [],
        unitOfMeasure: UNIT,
        notAsked: "chưa thành lập",
        signs: {
          exact: "{n}",
          more_than: ">{n}",
          at_least: "≥{n}",
          nearly: "gần {n}",
          less_than: "<{n}",
          about: "≈{n}",
        },
        words,
      }),
    },
  },
  panels: {
    kind: "panels",
    props: {
      label: "Từng đơn vị",
      words,
      signs: ["provisional", "atLeast"],
      panels: years.lines.map((line) => ({
        id: line.unitId,
        name: line.name,
        href: null,
        colour: line.colour,
        data: smallYears(line, { axis: years.axis, ticks }, false, words),
        unit: UNIT,
        aside: null,
      })),
    },
  },
  tiles: {
    kind: "tiles",
    props: { ...tileMap(ranked), label: "Sơ đồ", locale: "vi", noData: words.gap, note: "Vị trí gần đúng." },
  },
  timeline: {
    kind: "timeline",
    props: {
      label: "Thời gian",
      data: timeline({
        from: 1991,
        to: 2030,
        events: [
          {
            date: "2005-06-13",
            precision: "day",
            text: "Ngày hội toàn dân",
            info: said("Ngày hội toàn dân", null),
          },
        ],
        rows: [
          {
            name: "Tập thể được khen",
            items: [
              {
                kind: "span",
                from: "2008-01-01",
                to: "2017-06-21",
                text: "4.213",
                info: said("Tập thể", 4213),
              },
            ],
          },
          {
            name: "Câu lạc bộ",
            items: [
              {
                kind: "as-of",
                from: null,
                to: "2017-06-21",
                text: "1.360 câu lạc bộ",
                info: said("Câu lạc bộ", 1360),
              },
            ],
          },
        ],
      }),
    },
  },
};
