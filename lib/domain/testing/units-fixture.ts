import type { Succession, Unit, UnitCode, UnitKind } from "../units";
import { COMMUNES_2025 } from "./communes-fixture";

/** The units and successions of the catalogue, written out so that the rules are tested on the real map. */

const REFORM = "2025-07-01";
const LAST_DAY = "2025-06-30";

function unit(
  id: string,
  kind: UnitKind,
  vi: string,
  parentId: string | null,
  validFrom: string | null,
  validTo: string | null,
  codes: UnitCode[] = [],
): Unit {
  const name = { vi, en: vi };
  const validFromPrecision = validFrom === null ? null : validFrom === "1992-05-01" ? "month" : "day";
  return { id, kind, name, shortName: name, parentId, validFrom, validFromPrecision, validTo, codes };
}

const always = (code: string): UnitCode[] => [{ code, from: null, to: null }];
const old = (id: string, vi: string, code: string): Unit =>
  unit(id, "district", vi, "tinh-tra-vinh", null, LAST_DAY, always(code));

export const UNITS: readonly Unit[] = [
  unit("tinh-tra-vinh", "province", "Tỉnh Trà Vinh", null, "1992-05-01", LAST_DAY, always("84")),
  unit("khoi-co-quan-tinh", "block", "Khối cơ quan tỉnh", "tinh-tra-vinh", "1992-05-01", LAST_DAY),
  unit("thi-xa-tra-vinh", "town", "Thị xã Trà Vinh", "tinh-tra-vinh", null, "2010-03-04", always("842")),
  unit(
    "thanh-pho-tra-vinh",
    "city",
    "Thành phố Trà Vinh",
    "tinh-tra-vinh",
    "2010-03-05",
    LAST_DAY,
    always("842"),
  ),
  old("huyen-cang-long", "Huyện Càng Long", "844"),
  old("huyen-cau-ke", "Huyện Cầu Kè", "845"),
  old("huyen-tieu-can", "Huyện Tiểu Cần", "846"),
  old("huyen-chau-thanh", "Huyện Châu Thành", "847"),
  old("huyen-cau-ngang", "Huyện Cầu Ngang", "848"),
  old("huyen-tra-cu", "Huyện Trà Cú", "849"),
  unit("huyen-duyen-hai", "district", "Huyện Duyên Hải", "tinh-tra-vinh", null, LAST_DAY, [
    { code: "850", from: null, to: "2015-05-14" },
    { code: "851", from: "2015-05-15", to: "2015-08-30" },
    { code: "850", from: "2015-08-31", to: null },
  ]),
  unit("thi-xa-duyen-hai", "town", "Thị xã Duyên Hải", "tinh-tra-vinh", "2015-05-15", LAST_DAY, [
    { code: "850", from: "2015-05-15", to: "2015-08-30" },
    { code: "851", from: "2015-08-31", to: null },
  ]),
  unit("tinh-vinh-long", "province", "Tỉnh Vĩnh Long", null, REFORM, null, always("86")),
  unit("tra-vinh-cu", "area", "Trà Vinh (cũ)", "tinh-vinh-long", REFORM, null),
  ...COMMUNES_2025.map(([code, id, vi]) =>
    unit(id, id.startsWith("phuong") ? "ward" : "commune", vi, "tra-vinh-cu", REFORM, null, always(code)),
  ),
];

const step = (
  [from, to, date]: [string, string, string],
  kind: Succession["kind"],
  extent: Succession["extent"],
  legalBasis: string,
): Succession => ({ from, to, date, kind, extent, legalBasis });

export const SUCCESSIONS: readonly Succession[] = [
  step(["thi-xa-tra-vinh", "thanh-pho-tra-vinh", "2010-03-05"], "rename", "whole", "11/NQ-CP"),
  step(["huyen-tra-cu", "huyen-duyen-hai", "2015-05-15"], "transfer", "part", "934/NQ-UBTVQH13"),
  step(["huyen-duyen-hai", "thi-xa-duyen-hai", "2015-05-15"], "split", "part", "934/NQ-UBTVQH13"),
  ...COMMUNES_2025.flatMap(([, id, , districts]) =>
    districts.map((district) => step([district, id, REFORM], "split", "part", "1687/NQ-UBTVQH15")),
  ),
  step(["tinh-tra-vinh", "tra-vinh-cu", REFORM], "rename", "whole", "202/2025/QH15"),
  step(["tinh-tra-vinh", "tinh-vinh-long", REFORM], "merge", "whole", "202/2025/QH15"),
];

/** One unit of the fixture. Throws where a test misspells its id. */
export function unitOf(id: string): Unit {
  const found = UNITS.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`no such unit: ${id}`);
  return found;
}
