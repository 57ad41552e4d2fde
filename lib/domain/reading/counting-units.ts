import { type PhraseBook, phraseAt, phraseBook } from "./phrases";
import type { Token } from "./tokens";

/** What a counted noun is; the rules of measures and of the movement go by it. */
export type CountedKind =
  | "type"
  | "model"
  | "site"
  | "club"
  | "team"
  | "member"
  | "session"
  | "attendance"
  | "page"
  | "leaflet"
  | "clip"
  | "media"
  | "household"
  | "person"
  | "place"
  | "tip"
  | "case"
  | "offender"
  | "collective"
  | "individual"
  | "weapon"
  | "gift"
  | "money"
  | "equipment"
  | "outside"
  | "other";

const NOUNS: Readonly<Record<Exclude<CountedKind, "other">, string>> = {
  type: "loại mô hình, loại hình, loại",
  model: "mô hình, tổ chức quần chúng, tổ chức tự quản, điển hình tiên tiến, điển hình, gương",
  site: "điểm, địa điểm, địa bàn",
  club: "câu lạc bộ, clb",
  team: "tổ, đội, nhóm, ban, chốt, cụm, liên gia, chi hội, trạm, lực lượng",
  member: "thành viên, đội viên, hội viên, đoàn viên, tổ viên",
  session: "cuộc, buổi, đợt, lớp, hội nghị, ca",
  attendance: "lượt người, lượt cán bộ, lượt quần chúng, lượt hộ, lượt, ý kiến, lượt ý kiến",
  page: "trang",
  leaflet: "tờ rơi, tờ bướm, tờ gấp, tờ",
  clip: "clip, video clip, video, phim",
  media:
    "tin bài, tin ảnh, bài viết, bài, phóng sự, pano, pa nô, panô, băng rôn, băng - rôn, khẩu hiệu, áp phích, tài liệu, bản tin, bản cam kết, cam kết, bản, hình ảnh, trang thông tin, chuyên mục, giờ phát thanh, biển báo, cuốn, quyển, số điện thoại, văn bản, kế hoạch, thông báo",
  household: "hộ gia đình, hộ dân, hộ, gia đình",
  person:
    "cán bộ chiến sĩ, cán bộ, công chức, viên chức, chiến sĩ, người dân, người, quần chúng, công nhân, công dân, thanh niên, học sinh, sinh viên, phụ nữ, cụ, em, đồng chí, đảng viên, người lao động, người có uy tín",
  place:
    "khu dân cư, khu phố, tổ dân phố, tổ dân cư, thôn bản, thôn, bản, buôn, làng, ấp, khóm, xóm, xã, phường, thị trấn, đơn vị hành chính cấp xã, đơn vị hành chính cấp huyện, đơn vị, cơ quan, doanh nghiệp, nhà trường, trường học, trường, cơ sở giáo dục, cơ sở, huyện, quận, thị xã, thành phố, tỉnh, địa phương, ngành, công ty, chùa",
  tip: "nguồn tin, tin báo, tin, lượt tin",
  case: "vụ việc, vụ án, vụ, mâu thuẫn, đơn thư, chuyên án, băng nhóm, ổ nhóm",
  offender: "đối tượng, người phạm tội, bị can",
  collective: "tập thể, lượt tập thể",
  individual: "cá nhân, lượt cá nhân",
  weapon: "khẩu súng, khẩu, súng, viên đạn, viên, đạn, vũ khí, quả, lựu đạn, công cụ, dao, bình xịt",
  gift: "suất quà, phần quà, suất học bổng, suất, học bổng, quà, căn nhà, ngôi nhà, nhà, bằng khen, giấy khen, cờ thi đua, thẻ, xe đạp, xe lăn",
  money: "đồng, vnđ, đ",
  equipment:
    "camera, mắt camera, mắt, bóng đèn, bộ đèn, đèn, bình chữa cháy, kẻng, còi, loa, cột, tuyến đường, tuyến, mũ",
  outside:
    "nhân khẩu, người chết, người bị thương, km, m2, ha, kg, mét, tấn, gam, g, đại biểu, lít, m, học viên, trẻ em, lao động, tiêu chí, tiết mục, phạm nhân",
};

const book: PhraseBook<CountedKind> = phraseBook(
  (Object.keys(NOUNS) as (keyof typeof NOUNS)[]).flatMap((kind) =>
    NOUNS[kind].split(", ").map((noun) => [noun, kind] as const),
  ),
);

/** Words that begin no noun: a number before them counts nothing that follows. */
const NO_NOUN = new Set(
  (
    "là và của trong đã được có ở tại đến tới với so để thì trở này nay theo trên dưới về cho từ hay hoặc cùng do bởi khi " +
    "như sẽ không cũng còn lại vào ra lên xuống qua sau trước giữa ngoài bằng nhằm mà nên những các một mỗi hơn gần rất đều " +
    "chiếm đạt tăng giảm năm tháng ngày giờ phút giây tuổi tuần quý thế thập h nghìn triệu tỷ tỉ phần tuy nhưng vì cấp bước " +
    "lĩnh phương mục nội yếu khâu chương nhiệm mặt khía vòng vị hạng phía hàng bên"
  ).split(" "),
);

export interface Counted {
  /** "câu lạc bộ": the noun as it stands in the language. */
  unit: string;
  kind: CountedKind;
  /** The kinds of all nouns of a list: "cơ quan, doanh nghiệp". */
  nouns: readonly string[];
  /** First token behind it. */
  to: number;
}

/** Nouns that are counted by a word of their own. */
const COUNTED_AS: Readonly<Record<string, string>> = {
  súng: "khẩu súng",
  clb: "câu lạc bộ",
  đ: "đồng",
  vnđ: "đồng",
};

const LONGEST_LIST = 6;

/** What is counted from this token on: a noun that is known, a list of them, or another noun's first word. */
export function countedAt(tokens: readonly Token[], at: number): Counted | null {
  const known = phraseAt(book, tokens, at);
  if (!known) return unknownNoun(tokens, at);
  const nouns = [known.phrase];
  let to = at + known.length;
  for (let count = 1; count < LONGEST_LIST; count += 1) {
    // "12 hộ, cơ quan": only nouns that follow at once and are not counted themselves.
    const joined = [",", "và", "-"].includes(tokens[to]?.text ?? "") ? phraseAt(book, tokens, to + 1) : null;
    if (!joined || !goTogether(known.meaning, joined.meaning)) break;
    nouns.push(joined.phrase);
    to += 1 + joined.length;
  }
  return { unit: COUNTED_AS[known.phrase] ?? known.phrase, kind: known.meaning, nouns, to };
}

const TOGETHER: readonly (readonly CountedKind[])[] = [
  ["place"],
  ["collective", "individual", "household"],
  ["media", "tip", "clip", "leaflet"],
  ["person"],
];
const goTogether = (a: CountedKind, b: CountedKind) =>
  TOGETHER.some((kinds) => kinds.includes(a) && kinds.includes(b));

function unknownNoun(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token?.kind !== "word" || token.capital || NO_NOUN.has(token.text)) return null;
  const next = tokens[at + 1];
  const two = next?.kind === "word" && !next.capital && !NO_NOUN.has(next.text);
  const unit = two ? `${token.text} ${next.text}` : token.text;
  return { unit, kind: "other", nouns: [unit], to: at + (two ? 2 : 1) };
}

/** Whether a noun of the book begins here. */
export function isKnownNoun(tokens: readonly Token[], at: number): boolean {
  return phraseAt(book, tokens, at) !== null;
}

const LOOK_BACK = 14;

/** What a number counts whose noun stands before it: "tổng số mô hình toàn tỉnh lên con số 85". */
export function countedBefore(tokens: readonly Token[], at: number, from: number): Counted | null {
  const last = tokens[at - 1]?.text ?? "";
  if (!["là", "lên", "số", "còn", "đạt", "chiếm", ":", "đến", "thành", "được"].includes(last)) return null;
  for (let place = at - 2; place >= Math.max(from, at - LOOK_BACK); place -= 1) {
    const text = tokens[place]?.text;
    if (text !== "số" && text !== "lượng" && text !== "lệ") continue;
    const found = phraseAt(book, tokens, place + 1);
    if (found) return { unit: found.phrase, kind: found.meaning, nouns: [found.phrase], to: at };
  }
  return null;
}
