import { describe, expect, test as plain } from "vitest";
import { type Catalogue, readCatalogue } from "../read/catalogue";
import { askedFacets } from "../read/form-context";
import { readDeadline } from "../read/reporting-calendar";
import { test } from "../testing/database";

/* Every expected value is typed from the catalogue's text; nothing here is taken from the seed. */

const END = "2025-06-30";

/** id, kind, parent, first day (and its precision), last day, codes with their days. */
type UnitRow = [string, string, string | null, string | null, string | null, string | null, string[]];
const UNITS: readonly UnitRow[] = [
  ["tinh-tra-vinh", "province", null, "1992-05-01", "month", END, ["84 1992-05-01 2025-06-30"]],
  ["khoi-co-quan-tinh", "block", "tinh-tra-vinh", "1992-05-01", "month", END, []],
  ["thi-xa-tra-vinh", "town", "tinh-tra-vinh", null, null, "2010-03-04", ["842 – 2010-03-04"]],
  ["thanh-pho-tra-vinh", "city", "tinh-tra-vinh", "2010-03-05", "day", END, ["842 2010-03-05 2025-06-30"]],
  ["huyen-cang-long", "district", "tinh-tra-vinh", null, null, END, ["844 – 2025-06-30"]],
  ["huyen-cau-ke", "district", "tinh-tra-vinh", null, null, END, ["845 – 2025-06-30"]],
  ["huyen-tieu-can", "district", "tinh-tra-vinh", null, null, END, ["846 – 2025-06-30"]],
  ["huyen-chau-thanh", "district", "tinh-tra-vinh", null, null, END, ["847 – 2025-06-30"]],
  ["huyen-cau-ngang", "district", "tinh-tra-vinh", null, null, END, ["848 – 2025-06-30"]],
  ["huyen-tra-cu", "district", "tinh-tra-vinh", null, null, END, ["849 – 2025-06-30"]],
  [
    "huyen-duyen-hai",
    "district",
    "tinh-tra-vinh",
    null,
    null,
    END,
    ["850 – 2015-05-14", "851 2015-05-15 2015-08-30", "850 2015-08-31 2025-06-30"],
  ],
  [
    "thi-xa-duyen-hai",
    "town",
    "tinh-tra-vinh",
    "2015-05-15",
    "day",
    END,
    ["850 2015-05-15 2015-08-30", "851 2015-08-31 2025-06-30"],
  ],
  ["tinh-vinh-long", "province", null, "2025-07-01", "day", null, ["86 2025-07-01 –"]],
  ["tra-vinh-cu", "area", "tinh-vinh-long", "2025-07-01", "day", null, []],
];

/** Code, name and id of each commune or ward, with the codes of the districts that its territory came from. */
const COMMUNES: readonly [code: string, name: string, id: string, from: string][] = [
  ["29242", "Phường Trà Vinh", "phuong-tra-vinh", "842"],
  ["29254", "Phường Nguyệt Hóa", "phuong-nguyet-hoa", "842 847"],
  ["29263", "Phường Long Đức", "phuong-long-duc", "842"],
  ["29266", "Xã Càng Long", "xa-cang-long", "844"],
  ["29275", "Xã An Trường", "xa-an-truong", "844"],
  ["29278", "Xã Tân An", "xa-tan-an", "844"],
  ["29287", "Xã Bình Phú", "xa-binh-phu", "844"],
  ["29302", "Xã Nhị Long", "xa-nhi-long", "844"],
  ["29308", "Xã Cầu Kè", "xa-cau-ke", "845"],
  ["29317", "Xã An Phú Tân", "xa-an-phu-tan", "845"],
  ["29329", "Xã Phong Thạnh", "xa-phong-thanh", "845"],
  ["29335", "Xã Tam Ngãi", "xa-tam-ngai", "845"],
  ["29341", "Xã Tiểu Cần", "xa-tieu-can", "846"],
  ["29362", "Xã Hùng Hòa", "xa-hung-hoa", "846"],
  ["29365", "Xã Tập Ngãi", "xa-tap-ngai", "846"],
  ["29371", "Xã Tân Hòa", "xa-tan-hoa", "846"],
  ["29374", "Xã Châu Thành", "xa-chau-thanh", "847"],
  ["29386", "Xã Song Lộc", "xa-song-loc", "847"],
  ["29398", "Phường Hòa Thuận", "phuong-hoa-thuan", "842 847"],
  ["29407", "Xã Hưng Mỹ", "xa-hung-my", "847"],
  ["29410", "Xã Hòa Minh", "xa-hoa-minh", "847"],
  ["29413", "Xã Long Hòa", "xa-long-hoa", "847"],
  ["29416", "Xã Cầu Ngang", "xa-cau-ngang", "848"],
  ["29419", "Xã Mỹ Long", "xa-my-long", "848"],
  ["29431", "Xã Vinh Kim", "xa-vinh-kim", "848"],
  ["29446", "Xã Nhị Trường", "xa-nhi-truong", "848"],
  ["29455", "Xã Hiệp Mỹ", "xa-hiep-my", "848"],
  ["29461", "Xã Trà Cú", "xa-tra-cu", "849"],
  ["29467", "Xã Tập Sơn", "xa-tap-son", "849"],
  ["29476", "Xã Lưu Nghiệp Anh", "xa-luu-nghiep-anh", "849"],
  ["29489", "Xã Hàm Giang", "xa-ham-giang", "849"],
  ["29491", "Xã Đại An", "xa-dai-an", "849"],
  ["29497", "Xã Đôn Châu", "xa-don-chau", "850"],
  ["29506", "Xã Long Hiệp", "xa-long-hiep", "849"],
  ["29512", "Phường Duyên Hải", "phuong-duyen-hai", "851"],
  ["29513", "Xã Long Thành", "xa-long-thanh", "850"],
  ["29516", "Phường Trường Long Hòa", "phuong-truong-long-hoa", "851"],
  ["29518", "Xã Long Hữu", "xa-long-huu", "851"],
  ["29530", "Xã Ngũ Lạc", "xa-ngu-lac", "848 850"],
  ["29533", "Xã Long Vĩnh", "xa-long-vinh", "850"],
  ["29536", "Xã Đông Hải", "xa-dong-hai", "850"],
];

const DISTRICT_OF_CODE: Readonly<Record<string, string>> = {
  842: "thanh-pho-tra-vinh",
  844: "huyen-cang-long",
  845: "huyen-cau-ke",
  846: "huyen-tieu-can",
  847: "huyen-chau-thanh",
  848: "huyen-cau-ngang",
  849: "huyen-tra-cu",
  850: "huyen-duyen-hai",
  851: "thi-xa-duyen-hai",
};

/** The rows of the table of measures; IS and I as there, a breakdown "–" is none, no form is "computed". */
type MeasureRow = [
  section: number,
  id: string,
  vi: string,
  en: string,
  unitOfMeasure: string,
  timing: string,
  rollup: string,
  counts: string | null,
  visibility: string,
  breakdowns: string,
  forms: string,
];
const MEASURES: readonly MeasureRow[] = [
  [
    1,
    "propaganda-sessions",
    "Cuộc tuyên truyền",
    "Propaganda sessions",
    "cuộc",
    "flow",
    "sum",
    "turns",
    "P",
    "channel",
    "DBPC",
  ],
  [
    1,
    "propaganda-attendance",
    "Lượt người dự tuyên truyền",
    "Attendance at sessions",
    "lượt người",
    "flow",
    "sum",
    "turns",
    "P",
    "–",
    "DBPC",
  ],
  [
    1,
    "material-pages",
    "Trang tài liệu tuyên truyền đã biên soạn",
    "Pages of material compiled",
    "trang",
    "flow",
    "sum",
    "turns",
    "P",
    "–",
    "DBPC",
  ],
  [
    1,
    "leaflets",
    "Tờ bướm, tờ rơi đã phát",
    "Leaflets handed out",
    "tờ",
    "flow",
    "sum",
    "turns",
    "P",
    "–",
    "DBPC",
  ],
  [1, "clips", "Clip tuyên truyền đã làm", "Clips made", "clip", "flow", "sum", "turns", "P", "–", "DBPC"],
  [2, "households", "Tổng số hộ", "Households", "hộ", "status", "sum", "distinct", "P", "–", "DPC"],
  [
    2,
    "households-pledged",
    "Hộ ký cam kết (đăng ký)",
    "Households pledged",
    "hộ",
    "status",
    "sum",
    "distinct",
    "P",
    "–",
    "DPC",
  ],
  [
    2,
    "households-pledged-rate",
    "Tỷ lệ hộ ký cam kết",
    "Household pledge rate",
    "%",
    "status",
    "ratio",
    null,
    "P",
    "–",
    "",
  ],
  [
    2,
    "officials",
    "Tổng số cán bộ, công chức",
    "Officials",
    "người",
    "status",
    "sum",
    "distinct",
    "P",
    "–",
    "DBPC",
  ],
  [
    2,
    "officials-pledged",
    "Cán bộ, công chức ký cam kết",
    "Officials pledged",
    "người",
    "status",
    "sum",
    "distinct",
    "P",
    "–",
    "DBPC",
  ],
  [
    2,
    "officials-pledged-rate",
    "Tỷ lệ cán bộ, công chức ký cam kết",
    "Official pledge rate",
    "%",
    "status",
    "ratio",
    null,
    "P",
    "–",
    "",
  ],
  [
    2,
    "places-assessed",
    "Nơi được xét đạt chuẩn",
    "Places assessed",
    "đơn vị",
    "status",
    "sum",
    "distinct",
    "P",
    "place-kind, no total",
    "DBPC",
  ],
  [
    2,
    "places-safe",
    "Nơi đạt chuẩn an toàn về ANTT",
    "Places meeting the standard",
    "đơn vị",
    "status",
    "sum",
    "distinct",
    "P",
    "place-kind, no total",
    "DBPC",
  ],
  [
    2,
    "places-safe-rate",
    "Tỷ lệ đạt chuẩn",
    "Rate meeting the standard",
    "%",
    "status",
    "ratio",
    null,
    "P",
    "place-kind, no total",
    "",
  ],
  [
    2,
    "residential-areas-classified",
    "Khu dân cư được phân loại",
    "Residential areas classified",
    "khu dân cư",
    "status",
    "sum",
    "distinct",
    "I",
    "class",
    "DPC",
  ],
  [
    3,
    "model-types",
    "Loại mô hình tự quản",
    "Types of self-management model",
    "loại",
    "stock",
    "distinct",
    "distinct",
    "P",
    "sector",
    "DBPC",
  ],
  [
    3,
    "model-sites",
    "Điểm mô hình",
    "Model sites",
    "điểm",
    "stock",
    "sum",
    "distinct",
    "P",
    "sector",
    "DBPC",
  ],
  [
    3,
    "clubs",
    "Câu lạc bộ tự quản",
    "Self-management clubs",
    "câu lạc bộ",
    "stock",
    "sum",
    "distinct",
    "P",
    "sector",
    "DBPC",
  ],
  [3, "teams", "Tổ tự quản", "Self-management teams", "tổ", "stock", "sum", "distinct", "P", "–", "DPC"],
  [3, "members", "Thành viên mô hình", "Model members", "người", "stock", "sum", "unknown", "P", "–", "DBPC"],
  [
    3,
    "models-created",
    "Mô hình xây dựng mới",
    "Models created",
    "mô hình",
    "flow",
    "sum",
    "turns",
    "P",
    "–",
    "DBPC",
  ],
  [
    3,
    "models-dissolved",
    "Mô hình giải thể",
    "Models dissolved",
    "mô hình",
    "flow",
    "sum",
    "turns",
    "P",
    "–",
    "DBPC",
  ],
  [4, "tip-offs", "Tin quần chúng cung cấp", "Tip-offs", "tin", "flow", "sum", "turns", "IS", "–", "DPC"],
  [
    4,
    "tip-offs-useful",
    "Tin có giá trị",
    "Useful tip-offs",
    "tin",
    "flow",
    "sum",
    "turns",
    "IS",
    "–",
    "DPC",
  ],
  [
    4,
    "cases-solved",
    "Vụ làm rõ nhờ quần chúng",
    "Cases solved with people's help",
    "vụ",
    "flow",
    "sum",
    "turns",
    "IS",
    "–",
    "DPC",
  ],
  [
    4,
    "offenders-caught",
    "Đối tượng bị bắt nhờ quần chúng",
    "Arrests with people's help",
    "đối tượng",
    "flow",
    "sum",
    "turns",
    "IS",
    "–",
    "DPC",
  ],
  [
    4,
    "core-teams",
    "Tổ nòng cốt",
    "Core-force teams",
    "tổ",
    "stock",
    "sum",
    "distinct",
    "IS",
    "force",
    "DPC",
  ],
  [
    4,
    "core-members",
    "Thành viên nòng cốt",
    "Core-force members",
    "người",
    "stock",
    "sum",
    "distinct",
    "IS",
    "force",
    "DPC",
  ],
  [
    5,
    "commended-collectives",
    "Tập thể được khen thưởng",
    "Collectives commended",
    "tập thể",
    "flow",
    "sum",
    "unknown",
    "P",
    "authority; award (not crossed)",
    "DBPC",
  ],
  [
    5,
    "commended-individuals",
    "Cá nhân được khen thưởng",
    "Individuals commended",
    "cá nhân",
    "flow",
    "sum",
    "unknown",
    "P",
    "same",
    "DBPC",
  ],
  [
    5,
    "festival-sites",
    "Điểm tổ chức Ngày hội",
    "Festival sites",
    "điểm",
    "flow",
    "sum",
    "turns",
    "P",
    "–",
    "DPC",
  ],
];

const SECTION_IDS = ["propaganda", "pledges", "models", "people", "awards"];
const DIMENSIONS: Readonly<Record<string, string[]>> = {
  "–": [],
  channel: ["channel"],
  sector: ["sector"],
  class: ["class"],
  force: ["force"],
  "place-kind, no total": ["place-kind"],
  "authority; award (not crossed)": ["authority", "award"],
  same: ["authority", "award"],
};
const VISIBILITY: Readonly<Record<string, [own: string, communes: string]>> = {
  P: ["public", "public"],
  I: ["internal", "internal"],
  IS: ["internal", "sensitive"],
};

/** id, Vietnamese name, valid from and to; a later name with its date. */
const CATEGORIES: Readonly<Record<string, readonly (readonly [string, string, string?, string?])[]>> = {
  channel: [
    ["talks", "tuyên truyền miệng"],
    ["visual", "trực quan cổ động"],
    ["loudspeakers", "loa phát thanh"],
    ["other", "hình thức khác"],
  ],
  sector: [
    ["outside", "ngoài xã hội"],
    ["inside", "cơ quan, doanh nghiệp, nhà trường"],
  ],
  "place-kind": [
    ["residential-area", "khu dân cư"],
    ["commune", "xã, phường, thị trấn"],
    ["agency", "cơ quan"],
    ["enterprise", "doanh nghiệp"],
    ["school", "nhà trường"],
  ],
  // From reporting year 2022, which begins on 15-12-2021.
  class: [
    ["excellent", "xuất sắc", "2021-12-15"],
    ["good", "khá"],
    ["average", "trung bình"],
    ["weak", "yếu"],
  ],
  force: [
    ["neighbourhood-guard", "bảo vệ dân phố", undefined, "2024-06-30"],
    ["part-time-police", "công an xã bán chuyên trách", undefined, "2024-06-30"],
    ["civil-defence", "đội trưởng, đội phó dân phòng", undefined, "2024-06-30"],
    ["grassroots-security", "lực lượng tham gia bảo vệ antt ở cơ sở", "2024-07-01"],
    ["other", "lực lượng khác"],
  ],
  // The district to 2025, the commune from reporting year 2026.
  authority: [
    ["ministry", "bộ công an"],
    ["province", "ubnd tỉnh"],
    ["police-director", "giám đốc công an tỉnh"],
    ["district", "ubnd cấp huyện", undefined, "2025-06-30"],
    ["commune", "ubnd cấp xã", "2025-12-15"],
  ],
  award: [
    ["flag", "cờ thi đua"],
    ["merit", "bằng khen"],
    ["certificate", "giấy khen"],
  ],
};

const STANDARD = ["2012-01-01 year", "2022-02-10 day", "2025-01-01 year"];
const MODELS = ["2022-11-18 day"];
const BREAKS: Readonly<Record<string, string[]>> = {
  "households-pledged": STANDARD,
  "places-assessed": STANDARD,
  "places-safe": STANDARD,
  "places-safe-rate": STANDARD,
  "residential-areas-classified": ["2022-01-20 day"],
  "model-types": MODELS,
  "model-sites": MODELS,
  clubs: MODELS,
  teams: MODELS,
  members: MODELS,
  "models-created": MODELS,
  "models-dissolved": MODELS,
  "core-teams": ["2024-07-01 day"],
  "core-members": ["2024-07-01 day"],
};

const unitOf = ({ units }: Catalogue, id: string) => units.find((unit) => unit.id === id);
const measureOf = ({ measures }: Catalogue, id: string) => measures.find((measure) => measure.id === id);

describe("the units", () => {
  test("are the catalogue's fourteen and forty-one communes and wards", async ({ db }) => {
    const { units } = await readCatalogue({ db });
    expect(units.map(({ id }) => id).sort()).toEqual(
      [...UNITS.map(([id]) => id), ...COMMUNES.map(([, , id]) => id)].sort(),
    );
    expect(units).toHaveLength(55);
  });

  test.for(UNITS)("%s", async ([id, kind, parentId, validFrom, precision, validTo, codes], { db }) => {
    const unit = unitOf(await readCatalogue({ db }), id);
    expect(unit).toMatchObject({ kind, parentId, validFrom, validFromPrecision: precision, validTo });
    expect(unit?.codes.map(({ code, from, to }) => `${code} ${from ?? "–"} ${to ?? "–"}`)).toEqual(codes);
  });

  test.for(COMMUNES)("%s %s", async ([code, name, id, from], { db }) => {
    const catalogue = await readCatalogue({ db });
    const unit = unitOf(catalogue, id);
    expect(unit).toMatchObject({
      kind: name.startsWith("Phường") ? "ward" : "commune",
      name: { vi: name },
      parentId: "tra-vinh-cu",
      validFrom: "2025-07-01",
      validTo: null,
      codes: [{ code, from: "2025-07-01", to: null }],
    });
    const successions = catalogue.successions.filter(({ to }) => to === id);
    expect(successions.map((each) => each.from).sort()).toEqual(
      from
        .split(" ")
        .map((old) => DISTRICT_OF_CODE[old])
        .sort(),
    );
    for (const each of successions) {
      expect(each).toMatchObject({
        date: "2025-07-01",
        kind: "split",
        extent: "part",
        legalBasis: "1687/NQ-UBTVQH15",
      });
    }
  });

  test("hand on to one another: 1 + 2 + 44 + 2 successions", async ({ db }) => {
    const { successions } = await readCatalogue({ db });
    const others = successions.filter(({ legalBasis }) => legalBasis !== "1687/NQ-UBTVQH15");
    expect(successions.length - others.length).toBe(44);
    expect(
      others
        .map(({ date, legalBasis, from, to, kind, extent }) =>
          [date, legalBasis, from, to, kind, extent].join(" "),
        )
        .sort(),
    ).toEqual([
      "2010-03-05 11/NQ-CP thi-xa-tra-vinh thanh-pho-tra-vinh rename whole",
      "2015-05-15 934/NQ-UBTVQH13 huyen-duyen-hai thi-xa-duyen-hai split part",
      "2015-05-15 934/NQ-UBTVQH13 huyen-tra-cu huyen-duyen-hai transfer part",
      "2025-07-01 202/2025/QH15 tinh-tra-vinh tinh-vinh-long merge whole",
      "2025-07-01 202/2025/QH15 tinh-tra-vinh tra-vinh-cu rename whole",
    ]);
  });
});

describe("the measures", () => {
  plain("of this test are the 31 of the catalogue", () => {
    expect(MEASURES).toHaveLength(31);
    expect(MEASURES.filter(([, , , , , , , , , , forms]) => forms === "")).toHaveLength(3);
  });

  test("stand in the catalogue's order", async ({ db }) => {
    const { measures, sections } = await readCatalogue({ db });
    expect(measures.map(({ id }) => id)).toEqual(MEASURES.map(([, id]) => id));
    expect(sections.map(({ id }) => id)).toEqual(SECTION_IDS);
  });

  test.for(MEASURES.map((row) => [row[1], row] as const))("%s", async ([id, row], { db }) => {
    const [section, , vi, en, unitOfMeasure, timing, rollup, counts, visibility, breakdowns, forms] = row;
    const catalogue = await readCatalogue({ db });
    const measure = measureOf(catalogue, id);
    const [own, communes] = VISIBILITY[visibility] ?? [];
    expect(measure).toMatchObject({
      section: SECTION_IDS[section - 1],
      name: { vi, en },
      timing,
      rollup,
      counts,
      visibility: own,
      communeVisibility: communes,
      dimensions: DIMENSIONS[breakdowns],
      hasTotal: !breakdowns.endsWith("no total"),
    });
    expect(measure?.unitOfMeasure.vi).toBe(unitOfMeasure);
    expect(measure?.definition.vi.length).toBeGreaterThan(20);
    expect(measure?.definition.en.length).toBeGreaterThan(20);
    expect(measure?.definition.en).not.toBe(measure?.definition.vi);
    expect(measure?.breaks.map(({ date, precision }) => `${date} ${precision}`)).toEqual(BREAKS[id] ?? []);
    const facets = catalogue.facets.filter(({ measureId }) => measureId === id).map((each) => each.id);
    const asking = catalogue.formRows.filter(({ facetId }) => facets.includes(facetId));
    expect([..."DBPC"].filter((form) => asking.some(({ formId }) => formId === form)).join("")).toBe(forms);
    expect(facets).toEqual([
      ...(measure?.hasTotal ? [id] : []),
      ...(DIMENSIONS[breakdowns] ?? []).flatMap((dimension) =>
        (CATEGORIES[dimension] ?? []).map(([category]) => `${id}/${dimension}=${category}`),
      ),
    ]);
  });

  test("are parts of one another and sides of rates as listed", async ({ db }) => {
    const { measures } = await readCatalogue({ db });
    expect(measures.flatMap(({ id, subsetOf }) => (subsetOf ? `${id} ⊆ ${subsetOf}` : []))).toEqual([
      "households-pledged ⊆ households",
      "officials-pledged ⊆ officials",
      "places-safe ⊆ places-assessed",
      "tip-offs-useful ⊆ tip-offs",
    ]);
    expect(measures.flatMap(({ id, ratio }) => (ratio ? [[id, ratio]] : []))).toEqual([
      ["households-pledged-rate", { numerator: "households-pledged", denominator: "households" }],
      ["officials-pledged-rate", { numerator: "officials-pledged", denominator: "officials" }],
      ["places-safe-rate", { numerator: "places-safe", denominator: "places-assessed" }],
    ]);
  });

  test("break by the rules of their dates", async ({ db }) => {
    const { measures } = await readCatalogue({ db });
    const bases = new Map(
      measures.flatMap(({ breaks }) => breaks.map((each) => [each.date, each.legalBasis])),
    );
    expect(bases.get("2012-01-01")).toContain("TT 23/2012");
    expect(bases.get("2022-02-10")).toContain("TT 124/2021");
    expect(bases.get("2025-01-01")).toContain("TT 48/2025");
    expect(bases.get("2022-01-20")).toContain("QĐ 510");
    expect(bases.get("2022-11-18")).toContain("HD 22");
    expect(bases.size).toBe(6);
  });
});

describe("the categories", () => {
  test.for(Object.keys(CATEGORIES))("of %s", async (id, { db }) => {
    const { dimensions } = await readCatalogue({ db });
    const categories = dimensions.find((dimension) => dimension.id === id)?.categories ?? [];
    expect(
      categories.map((each) => [
        each.id,
        each.name.vi.toLocaleLowerCase("vi"),
        each.validFrom ?? undefined,
        each.validTo ?? undefined,
      ]),
    ).toEqual(CATEGORIES[id]?.map(([category, name, from, to]) => [category, name, from, to]));
  });

  test("schools bear another name from 2022-02-10, and nothing else does", async ({ db }) => {
    const { dimensions } = await readCatalogue({ db });
    expect(dimensions).toHaveLength(7);
    const renamed = dimensions.flatMap(({ categories }) => categories.filter((each) => each.renamed));
    expect(renamed).toMatchObject([
      { id: "school", renamed: { on: "2022-02-10", name: { vi: "Cơ sở giáo dục" } } },
    ]);
  });
});

describe("the forms", () => {
  /*
   * Rows by hand. District form to 2021: propaganda 5+1+1+1+1; pledges 1+1+1+1, places 5+5, areas 1+3;
   * models 3+3+3+1+1+1+1; people 1+1+1+1, core 5+5; awards 8+8+1: 9+18+13+14+17 = 71. From 2022 one
   * class more; from 2024 two forces (counted in December) instead of four, twice. The block leaves out
   * households, areas, teams, section 4, festivals, the sector outside and two kinds of place.
   */
  test.for([
    ["D", 2012, 71],
    ["D", 2021, 71],
    ["D", 2022, 72],
    ["D", 2023, 72],
    ["D", 2024, 68],
    ["D", 2025, 68],
    ["B", 2012, 42],
    ["B", 2025, 42],
    ["P", 2012, 71],
    ["P", 2025, 68],
    ["P", 2026, 68],
    ["C", 2026, 66],
  ] as const)("%s of %i asks for %i rows", async ([form, year, rows], { db }) => {
    expect(askedFacets(await readCatalogue({ db }), form, year)).toHaveLength(rows);
  });

  test("ask of the block and of communes only what they have", async ({ db }) => {
    const catalogue = await readCatalogue({ db });
    const kinds = (form: string, year: number, dimension: string) => [
      ...new Set(
        askedFacets(catalogue, form, year).flatMap(({ categoryKey }) =>
          categoryKey.startsWith(`${dimension}=`) ? categoryKey.slice(dimension.length + 1) : [],
        ),
      ),
    ];
    expect(kinds("B", 2018, "sector")).toEqual(["inside"]);
    expect(kinds("B", 2018, "place-kind")).toEqual(["agency", "enterprise", "school"]);
    expect(kinds("C", 2026, "place-kind")).toEqual(["residential-area", "agency", "enterprise", "school"]);
    expect(kinds("C", 2026, "sector")).toEqual(["outside", "inside"]);
    expect(kinds("D", 2021, "class")).toEqual(["good", "average", "weak"]);
    expect(kinds("D", 2022, "class")).toEqual(["excellent", "good", "average", "weak"]);
    expect(kinds("D", 2023, "force")).toEqual([
      "neighbourhood-guard",
      "part-time-police",
      "civil-defence",
      "other",
    ]);
    expect(kinds("D", 2024, "force")).toEqual(["grassroots-security", "other"]);
    expect(kinds("D", 2025, "authority")).toEqual(["ministry", "province", "police-director", "district"]);
    expect(kinds("C", 2026, "authority")).toEqual(["ministry", "province", "police-director", "commune"]);
  });

  test("are reported by the units of the catalogue, in its years", async ({ db }) => {
    const { formUnits } = await readCatalogue({ db });
    const text = formUnits.map(
      ({ formId, unitId, fromYear, toYear }) => `${formId} ${unitId} ${fromYear}–${toYear ?? ""}`,
    );
    expect(text.sort()).toEqual(
      [
        "D thanh-pho-tra-vinh 2012–2025",
        "D huyen-cang-long 2012–2025",
        "D huyen-cau-ke 2012–2025",
        "D huyen-tieu-can 2012–2025",
        "D huyen-chau-thanh 2012–2025",
        "D huyen-cau-ngang 2012–2025",
        "D huyen-tra-cu 2012–2025",
        "D huyen-duyen-hai 2012–2025",
        "D thi-xa-duyen-hai 2015–2025",
        "B khoi-co-quan-tinh 2012–2025",
        "P tinh-tra-vinh 2012–2025",
        "P tra-vinh-cu 2026–",
        ...COMMUNES.map(([, , id]) => `C ${id} 2026–`),
      ].sort(),
    );
  });
});

describe("the reporting calendar", () => {
  test("has the years 2012 to 2026, from 15 December to 14 December", async ({ ownerDb }) => {
    const { reportingYear } = await import("../schema/forms");
    const rows = await ownerDb.select().from(reportingYear).orderBy(reportingYear.year);
    expect(rows).toEqual(
      Array.from({ length: 15 }, (_, at) => ({
        year: 2012 + at,
        periodFrom: `${2011 + at}-12-15`,
        periodTo: `${2012 + at}-12-14`,
      })),
    );
  });

  test.for([
    ["D", 2012, { opensOn: "2012-11-01", dueOn: null, closesOn: null }],
    ["P", 2025, { opensOn: "2025-11-01", dueOn: null, closesOn: null }],
    ["C", 2026, { opensOn: "2026-11-01", dueOn: "2027-01-15", closesOn: "2027-03-31" }],
    ["P", 2026, { opensOn: "2026-11-01", dueOn: "2027-01-15", closesOn: "2027-03-31" }],
    ["C", 2027, null],
  ] as const)("form %s of %i", async ([formId, year, deadline], { db }) => {
    expect(await readDeadline(db, { formId, unitId: "tra-vinh-cu", year })).toEqual(deadline);
  });
});
