import { slugOf } from "@/lib/domain/slugs";
import type { Succession, Unit, UnitKind } from "@/lib/domain/units";
import { COMMUNES } from "./communes";

/** A unit to seed: the domain's unit, with its place in the official order and on the tile map. */
export interface SeedUnit extends Unit {
  position: number;
  tile: readonly [column: number, row: number] | null;
}

const PROVINCE = "tinh-tra-vinh";
const AREA = "tra-vinh-cu";
const LAST_DAY = "2025-06-30";
const FIRST_DAY_AFTER = "2025-07-01";

const unitOf = (
  unit: Partial<SeedUnit> & Pick<SeedUnit, "id" | "kind" | "name" | "shortName" | "position">,
): SeedUnit => ({
  parentId: PROVINCE,
  validFrom: null,
  validFromPrecision: null,
  validTo: LAST_DAY,
  codes: [],
  tile: null,
  ...unit,
});

const district = (position: number, code: string, name: string, tile: readonly [number, number]): SeedUnit =>
  unitOf({
    id: slugOf(`Huyện ${name}`),
    kind: "district",
    name: { vi: `Huyện ${name}`, en: `${name} district` },
    shortName: { vi: name, en: name },
    position,
    codes: [{ code, from: null, to: LAST_DAY }],
    tile,
  });

const PROVINCE_UNITS: SeedUnit[] = [
  unitOf({
    id: PROVINCE,
    kind: "province",
    parentId: null,
    name: { vi: "Tỉnh Trà Vinh", en: "Trà Vinh province" },
    shortName: { vi: "Toàn tỉnh", en: "Province" },
    position: 1,
    validFrom: "1992-05-01",
    validFromPrecision: "month",
    codes: [{ code: "84", from: "1992-05-01", to: LAST_DAY }],
  }),
  unitOf({
    id: "khoi-co-quan-tinh",
    kind: "block",
    name: { vi: "Khối cơ quan tỉnh", en: "Block of provincial agencies" },
    shortName: { vi: "Khối cơ quan tỉnh", en: "Provincial block" },
    position: 90,
    validFrom: "1992-05-01",
    validFromPrecision: "month",
  }),
];

const DISTRICT_UNITS: SeedUnit[] = [
  unitOf({
    id: "thi-xa-tra-vinh",
    kind: "town",
    name: { vi: "Thị xã Trà Vinh", en: "Trà Vinh town" },
    shortName: { vi: "TX Trà Vinh", en: "Trà Vinh town" },
    position: 9,
    validTo: "2010-03-04",
    codes: [{ code: "842", from: null, to: "2010-03-04" }],
  }),
  unitOf({
    id: "thanh-pho-tra-vinh",
    kind: "city",
    name: { vi: "Thành phố Trà Vinh", en: "Trà Vinh city" },
    shortName: { vi: "TP Trà Vinh", en: "Trà Vinh city" },
    position: 10,
    validFrom: "2010-03-05",
    validFromPrecision: "day",
    codes: [{ code: "842", from: "2010-03-05", to: LAST_DAY }],
    tile: [2, 0],
  }),
  district(11, "844", "Càng Long", [1, 0]),
  district(12, "845", "Cầu Kè", [0, 1]),
  district(13, "846", "Tiểu Cần", [1, 1]),
  district(14, "847", "Châu Thành", [2, 1]),
  district(15, "848", "Cầu Ngang", [3, 1]),
  district(16, "849", "Trà Cú", [1, 2]),
  unitOf({
    id: "huyen-duyen-hai",
    kind: "district",
    name: { vi: "Huyện Duyên Hải", en: "Duyên Hải district" },
    shortName: { vi: "H. Duyên Hải", en: "Duyên Hải district" },
    position: 17,
    // The statistical office swapped the two codes of Duyên Hải for a summer.
    codes: [
      { code: "850", from: null, to: "2015-05-14" },
      { code: "851", from: "2015-05-15", to: "2015-08-30" },
      { code: "850", from: "2015-08-31", to: LAST_DAY },
    ],
    tile: [2, 2],
  }),
  unitOf({
    id: "thi-xa-duyen-hai",
    kind: "town",
    name: { vi: "Thị xã Duyên Hải", en: "Duyên Hải town" },
    shortName: { vi: "TX Duyên Hải", en: "Duyên Hải town" },
    position: 18,
    validFrom: "2015-05-15",
    validFromPrecision: "day",
    codes: [
      { code: "850", from: "2015-05-15", to: "2015-08-30" },
      { code: "851", from: "2015-08-31", to: LAST_DAY },
    ],
    tile: [3, 2],
  }),
];

const since2025 = { validFrom: FIRST_DAY_AFTER, validFromPrecision: "day", validTo: null } as const;

const UNITS_SINCE_2025: SeedUnit[] = [
  unitOf({
    id: "tinh-vinh-long",
    kind: "province",
    parentId: null,
    name: { vi: "Tỉnh Vĩnh Long", en: "Vĩnh Long province" },
    shortName: { vi: "Vĩnh Long", en: "Vĩnh Long" },
    position: 2,
    ...since2025,
    codes: [{ code: "86", from: FIRST_DAY_AFTER, to: null }],
  }),
  unitOf({
    id: AREA,
    kind: "area",
    parentId: "tinh-vinh-long",
    name: { vi: "Trà Vinh (cũ)", en: "Trà Vinh (former)" },
    shortName: { vi: "Trà Vinh (cũ)", en: "Former Trà Vinh" },
    position: 3,
    ...since2025,
  }),
  ...COMMUNES.map(([code, name], index) => {
    const kind: UnitKind = name.startsWith("Phường") ? "ward" : "commune";
    const proper = name.replace(/^(Phường|Xã) /, "");
    return unitOf({
      id: slugOf(name),
      kind,
      parentId: AREA,
      name: { vi: name, en: `${proper} ${kind}` },
      shortName: { vi: `${kind === "ward" ? "P." : "X."} ${proper}`, en: `${proper} ${kind}` },
      position: 100 + index,
      ...since2025,
      codes: [{ code, from: FIRST_DAY_AFTER, to: null }],
    });
  }),
];

/** Every unit of the record, parents first. Source: the statistical office's code list and the resolutions below. */
export const UNITS: readonly SeedUnit[] = [...PROVINCE_UNITS, ...DISTRICT_UNITS, ...UNITS_SINCE_2025];

export const SUCCESSIONS: readonly Succession[] = [
  {
    from: "thi-xa-tra-vinh",
    to: "thanh-pho-tra-vinh",
    date: "2010-03-05",
    kind: "rename",
    extent: "whole",
    legalBasis: "11/NQ-CP",
  },
  {
    from: "huyen-tra-cu",
    to: "huyen-duyen-hai",
    date: "2015-05-15",
    kind: "transfer",
    extent: "part",
    legalBasis: "934/NQ-UBTVQH13",
  },
  {
    from: "huyen-duyen-hai",
    to: "thi-xa-duyen-hai",
    date: "2015-05-15",
    kind: "split",
    extent: "part",
    legalBasis: "934/NQ-UBTVQH13",
  },
  ...COMMUNES.flatMap(([, name, districts]) =>
    districts.map(
      (from): Succession => ({
        from,
        to: slugOf(name),
        date: FIRST_DAY_AFTER,
        kind: "split",
        extent: "part",
        legalBasis: "1687/NQ-UBTVQH15",
      }),
    ),
  ),
  {
    from: PROVINCE,
    to: AREA,
    date: FIRST_DAY_AFTER,
    kind: "rename",
    extent: "whole",
    legalBasis: "202/2025/QH15",
  },
  {
    from: PROVINCE,
    to: "tinh-vinh-long",
    date: FIRST_DAY_AFTER,
    kind: "merge",
    extent: "whole",
    legalBasis: "202/2025/QH15",
  },
];
