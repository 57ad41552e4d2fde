import type { SeedArticle, SeedClaim } from "../seed/article";

/** Sentences made up for the tests; each states one number, and no newspaper printed any of them. */
const HEAD = ["CÔNG AN HUYỆN THỬ NGHIỆM", "Phong trào thử nghiệm ở một huyện không có thật", "03/09/2019"];
const OPENING = "Năm qua, các xã thử nghiệm đã tổ chức 214 cuộc tuyên truyền cho bà con.";
const CLUBS = "Toàn huyện hiện có 37 câu lạc bộ, với trên 1.200 thành viên tham gia.";
const LOST = "Ngoài ra, lực lượng đã phát 5.600 tờ rơi tại các chợ nổi.";
const CLOSING = "Cuối năm, huyện tặng giấy khen cho 9 tập thể và 37 cá nhân tiêu biểu.";

export const TEXT = [...HEAD, "", OPENING, CLUBS, LOST, CLOSING, ""].join("\n");

/** The same article, revised: another opening, so that all places shift, and the leaflets are gone. */
export const REVISED_TEXT = [
  ...HEAD,
  "",
  `Theo tổng kết mới đây: ${OPENING}`,
  CLUBS,
  CLOSING,
  "(Bản đã sửa.)",
  "",
].join("\n");

/** The revised one with the lost sentence back, at another place. */
export const RESTORED_TEXT = [...HEAD, "", OPENING, CLUBS, CLOSING, LOST, ""].join("\n");

const period: SeedClaim["period"] = {
  kind: "as_of",
  from: "2019-09-03",
  to: "2019-09-03",
  fromPrecision: "day",
  toPrecision: "day",
  basis: "calendar",
};

const claim = (facetId: string, printed: string, quote: string): SeedClaim => ({
  facetId,
  unitId: "huyen-cau-ke",
  period,
  value: Number(printed.replaceAll(".", "")),
  qualifier: "exact",
  printed,
  quote,
  start: TEXT.indexOf(quote),
});

export const QUOTES = {
  sessions: "tổ chức 214 cuộc tuyên truyền",
  clubs: "37 câu lạc bộ",
  members: "trên 1.200 thành viên",
  leaflets: "phát 5.600 tờ rơi",
  individuals: "37 cá nhân tiêu biểu",
} as const;

/** An article with five claims, as an earlier installation may have stored it without its text. */
export const FIXTURE_ARTICLE: SeedArticle = {
  id: "phong-trao-thu-nghiem",
  title: HEAD[1] ?? "",
  publisher: "Công an huyện thử nghiệm",
  byline: null,
  publishedOn: "2019-09-03",
  printedTime: null,
  clauses: [OPENING, CLUBS, LOST, CLOSING].map((text) => ({ text, start: TEXT.indexOf(text) })),
  claims: [
    claim("propaganda-sessions", "214", QUOTES.sessions),
    claim("clubs", "37", QUOTES.clubs),
    claim("members", "1.200", QUOTES.members),
    claim("leaflets", "5.600", QUOTES.leaflets),
    claim("commended-individuals", "37", QUOTES.individuals),
  ],
};
