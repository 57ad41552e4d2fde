import type { Counted, CountedKind } from "./counting-units";

/** What stands around a counted number, as words between single spaces. */
export interface Surroundings {
  /** The noun with what follows it, to the next mark. */
  subject: string;
  /** Of the clause: before the number and behind its noun. */
  before: string;
  after: string;
  /** What stands right before the number, from the last mark on: its verb. */
  near: string;
  /** What follows the noun, to the next mark or number. */
  tail: string;
  /** The sentence, as far as a reader looks around. */
  sentence: string;
  percent: boolean;
  /** The measure of the figure before it in the same clause: whose members "375 thành viên" are. */
  previous: string | null;
}

interface Rule {
  measure: string;
  kinds: readonly CountedKind[];
  subject?: RegExp;
  /** In the words right before, the noun's own and those right behind. */
  close?: RegExp;
  clause?: RegExp;
  sentence?: RegExp;
  not?: RegExp;
  previous?: readonly string[];
  percent?: boolean;
}

const PLEDGE = /(?:ký|đăng ký|viết|thực hiện) (?:bản |giao ước |và ký |các )*cam kết| đăng ký /;
const STANDARD =
  /đạt (?:tiêu |chuẩn|các tiêu|danh hiệu|loại|yêu cầu)|đạt " an toàn|đạt “ an toàn|đăng ký|an toàn về/;
const SPREAD = / tuyên truyền| phát động| vận động| nói chuyện| phổ biến/;
const PRAISE = /khen|kỷ niệm chương|biểu dương|cờ thi đua|thành tích|tuyên dương|tôn vinh/;
const BY_PEOPLE = /quần chúng|nhân dân|người dân|bà con| nguồn tin| cung cấp| tin báo|tố giác/;
const FORCE = /lực lượng (?:bảo vệ dân phố|dân phòng|tham gia bảo vệ|bảo vệ an ninh)/;
const CORE =
  /bảo vệ dân phố|tổ bảo vệ an ninh|dân phòng|bảo vệ an ninh trật tự|bảo vệ antt|antt ở cơ sở|an ninh,? trật tự ở cơ sở|công an xã|an ninh cơ sở|nòng cốt/;

/** What members may be of: measures, or nouns that are none. */
const MODELS = ["clubs", "teams", "model-types", "mô hình", "model-sites", "models-created"];

/** Tried in order; the first that fits is the measure. */
const RULES: readonly Rule[] = [
  { measure: "households-pledged-rate", kinds: ["household"], clause: PLEDGE, percent: true },
  {
    measure: "officials-pledged-rate",
    kinds: ["person"],
    subject: /cán bộ|công chức/,
    clause: PLEDGE,
    percent: true,
  },
  { measure: "places-safe-rate", kinds: ["place"], sentence: STANDARD, percent: true },
  { measure: "material-pages", kinds: ["page"], sentence: /tài liệu|biên soạn|tuyên truyền/ },
  { measure: "leaflets", kinds: ["leaflet"] },
  { measure: "clips", kinds: ["clip"] },
  { measure: "model-types", kinds: ["type"], sentence: /mô hình/, not: / loại (?:yếu|kém|khá|trung bình) / },
  { measure: "models-dissolved", kinds: ["model"], close: /giải thể/, not: /điển hình|gương/ },
  {
    measure: "models-created",
    kinds: ["model"],
    close:
      /(?:xây dựng|thành lập|ra mắt)(?: và ra mắt)?(?: được)?(?: thêm)? mới|mới thành lập|ra mắt|thành lập thêm|thành lập (?:được )?$/,
    not: /điển hình|gương|nhân rộng/,
  },
  { measure: "festival-sites", kinds: ["site"], sentence: /ngày hội/, not: /mô hình|nhân rộng/ },
  { measure: "model-sites", kinds: ["site"], subject: /mô hình|nhân rộng/ },
  { measure: "model-sites", kinds: ["site"], previous: MODELS },
  { measure: "clubs", kinds: ["club"], not: /phụ nữ|thể thao|gia đình|văn nghệ|bóng|dưỡng sinh/ },
  { measure: "core-teams", kinds: ["team"], subject: CORE },
  { measure: "core-teams", kinds: ["team"], subject: / (?:tổ|đội) /, clause: FORCE, not: /tự quản|hòa giải/ },
  { measure: "teams", kinds: ["team"], subject: /tự quản/ },
  { measure: "core-members", kinds: ["member", "person"], subject: CORE },
  { measure: "core-members", kinds: ["member", "person"], previous: ["core-teams"] },
  {
    measure: "members",
    kinds: ["member"],
    previous: MODELS,
  },
  {
    measure: "members",
    kinds: ["person"],
    subject: /tham gia/,
    previous: MODELS,
    not: /tuyên truyền|ngày hội/,
  },
  {
    measure: "members",
    kinds: ["member"],
    sentence: /mô hình|câu lạc bộ|tự quản/,
    not: /hòa giải|đoàn viên/,
  },
  {
    measure: "propaganda-sessions",
    kinds: ["session"],
    sentence: SPREAD,
    not: /tuần tra|kiểm tra|diễn tập|trộm|tập huấn/,
  },
  {
    measure: "propaganda-attendance",
    kinds: ["attendance", "person"],
    subject: /lượt|tham dự|tham gia|dự/,
    sentence: SPREAD,
    not: /tuần tra|ý kiến|hội thi|lượt xem|chia sẻ|theo dõi|phát thanh|phát sóng|tiếp cận|tương tác|truy cập/,
  },
  { measure: "propaganda-attendance", kinds: ["attendance", "person"], previous: ["propaganda-sessions"] },
  { measure: "households-pledged", kinds: ["household"], clause: PLEDGE },
  { measure: "households-pledged", kinds: ["household"], sentence: /cam kết/ },
  { measure: "households", kinds: ["household"], clause: /tổng số hộ/ },
  { measure: "officials-pledged", kinds: ["person"], subject: /cán bộ|công chức/, clause: PLEDGE },
  {
    measure: "residential-areas-classified",
    kinds: ["place"],
    subject: / (?:khu dân cư|ấp|khóm|thôn|khu phố|tổ dân phố) /,
    clause: /phân loại|xuất sắc|loại khá|loại trung bình|loại yếu/,
  },
  {
    measure: "places-safe",
    kinds: ["place"],
    sentence: STANDARD,
    not: /nông thôn mới|loại (?:xuất sắc|khá|trung bình|yếu)| yếu /,
  },
  { measure: "tip-offs-useful", kinds: ["tip"], subject: /có giá trị|có ích/ },
  { measure: "tip-offs", kinds: ["tip"], sentence: BY_PEOPLE, not: / bài| ảnh|hình ảnh|phóng sự/ },
  {
    measure: "cases-solved",
    kinds: ["case"],
    sentence: /quần chúng|nhân dân|người dân|bà con|tin |nguồn tin|tố giác/,
    not: /xảy ra|tai nạn|mâu thuẫn|hòa giải|đơn thư/,
  },
  {
    measure: "offenders-caught",
    kinds: ["offender"],
    sentence: /bắt|xử lý|làm rõ|khám phá|truy/,
    not: /quản lý , giáo dục|cảm hóa|cai nghiện|tiến bộ|vận động|đầu thú/,
  },
  { measure: "commended-collectives", kinds: ["collective"], sentence: PRAISE },
  { measure: "commended-individuals", kinds: ["individual"], sentence: PRAISE },
];

function fits(rule: Rule, kind: CountedKind, around: Surroundings): boolean {
  const clause = `${around.before}${around.subject}${around.after}`;
  return (
    rule.kinds.includes(kind) &&
    (rule.percent ?? false) === around.percent &&
    (!rule.previous || rule.previous.includes(around.previous ?? "")) &&
    (!rule.subject || rule.subject.test(around.subject + around.tail)) &&
    (!rule.close || rule.close.test(around.near + around.subject + around.tail)) &&
    (!rule.clause || rule.clause.test(clause)) &&
    (!rule.sentence || rule.sentence.test(around.sentence)) &&
    !rule.not?.test(`${around.before.slice(-60)}${around.subject}${around.tail}`)
  );
}

/** Which of the known measures a counted number states; null where it is none of them. */
export function measureOf(counted: Counted, around: Surroundings, known: ReadonlySet<string>): string | null {
  // "12 tập thể, cá nhân" is one number of two measures: it belongs to neither.
  const mixed = counted.nouns.includes("tập thể") && counted.nouns.includes("cá nhân");
  // "14 ấp chưa đạt", "chiếm 1,8%": what is counted is not what the measure counts.
  const other = /^ (?:chưa|không) /.test(around.tail) || / chưa | chiếm $/.test(around.subject + around.near);
  const rule = mixed || other ? undefined : RULES.find((each) => fits(each, counted.kind, around));
  return rule && known.has(rule.measure) ? rule.measure : null;
}
