import type { Categories } from "../measures";
import type { Counted } from "./counting-units";
import type { Surroundings } from "./measure-rules";

const PLACE_KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:khu dân cư|khu phố|tổ dân phố|tổ dân cư|thôn|thôn bản|bản|buôn|làng|ấp|khóm|xóm)$/,
    "residential-area",
  ],
  [/^(?:xã|phường|thị trấn|đơn vị hành chính cấp xã)$/, "commune"],
  [/^cơ quan$/, "agency"],
  [/^(?:doanh nghiệp|công ty)$/, "enterprise"],
  [/^(?:nhà trường|trường học|trường|cơ sở giáo dục)$/, "school"],
];
const AUTHORITIES: readonly (readonly [RegExp, string])[] = [
  [/bộ công an|bộ trưởng/, "ministry"],
  [/(?:ubnd|ủy ban nhân dân) tỉnh/, "province"],
  [/giám đốc công an tỉnh|công an tỉnh (?:đã )?(?:tặng|khen|trao)/, "police-director"],
  [/(?:ubnd|ủy ban nhân dân) (?:cấp )?(?:huyện|thị xã|thành phố)/, "district"],
  [/(?:ubnd|ủy ban nhân dân) (?:cấp )?(?:xã|phường|thị trấn)/, "commune"],
];
const AWARDS: readonly (readonly [RegExp, string])[] = [
  [/cờ thi đua|tặng cờ/, "flag"],
  [/bằng khen/, "merit"],
  [/giấy khen/, "certificate"],
];
const SECTORS: readonly (readonly [RegExp, string])[] = [
  [/ngoài xã hội/, "outside"],
  [/trong (?:các )?(?:cơ quan|doanh nghiệp|nhà trường)|khối cơ quan/, "inside"],
];
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/xuất sắc/, "excellent"],
  [/ khá /, "good"],
  [/trung bình/, "average"],
  [/ yếu /, "weak"],
];
const FORCES: readonly (readonly [RegExp, string])[] = [
  [/bảo vệ dân phố/, "neighbourhood-guard"],
  [/công an xã bán chuyên trách/, "part-time-police"],
  [/dân phòng/, "civil-defence"],
  [/bảo vệ an ninh|bảo vệ antt|antt ở cơ sở/, "grassroots-security"],
];

/** The only meaning that is said; none where two are. */
function only(table: readonly (readonly [RegExp, string])[], texts: readonly string[]): string | null {
  const said = new Set(
    texts.flatMap((text) => table.filter(([pattern]) => pattern.test(text)).map(([, meaning]) => meaning)),
  );
  const [first] = said;
  return said.size === 1 && first !== undefined ? first : null;
}

const saidIn = (table: readonly (readonly [RegExp, string])[], text: string) =>
  table.some(([pattern]) => pattern.test(text));

/** "loại khá 10": a class that stands right before its number. */
const rightBefore = (before: string) => / (?:xuất sắc|khá|trung bình|yếu) :? ?$/.exec(before)?.[0] ?? "";

/** The meaning that is said last: the words nearest to the number. */
function lastSaid(table: readonly (readonly [RegExp, string])[], text: string): string | null {
  const places = table.map(([pattern, meaning]) => {
    const said = [...text.matchAll(new RegExp(pattern, "g"))].at(-1);
    return { meaning, at: said?.index ?? -1 };
  });
  const last = places.reduce((best, each) => (each.at > best.at ? each : best), { meaning: "", at: -1 });
  return last.at === -1 ? null : last.meaning;
}

/**
 * The categories that the words around give a measure of these dimensions. Who gave an award and which
 * are both told where both are said; where several are said, none is.
 */
export function categoriesOf(
  dimensions: readonly string[],
  counted: Counted,
  around: Surroundings,
): Categories {
  const said: Readonly<Record<string, string | null>> = {
    "place-kind": counted.kind === "place" ? only(PLACE_KINDS, counted.nouns) : null,
    authority: saidIn(AUTHORITIES, around.before)
      ? only(AUTHORITIES, [around.before])
      : only(AUTHORITIES, [around.after]),
    award: saidIn(AWARDS, around.before) ? only(AWARDS, [around.before]) : only(AWARDS, [around.after]),
    sector: only(SECTORS, [around.subject + around.tail]) ?? lastSaid(SECTORS, around.before),
    force: only(FORCES, [around.subject + around.tail]) ?? lastSaid(FORCES, around.before),
    class: only(CLASSES, [around.subject + around.tail]) ?? only(CLASSES, [rightBefore(around.before)]),
    channel: null,
  };
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const category = said[dimension];
      return category ? [[dimension, category]] : [];
    }),
  );
}
