import type { Period } from "@/lib/domain/periods";
import type { Qualifier } from "@/lib/domain/values";

export interface SeedClaim {
  facetId: string;
  unitId: string;
  period: Period;
  value: number;
  qualifier: Qualifier;
  printed: string;
  quote: string;
  /** UTF-16 offset in the article's NFC text. */
  start: number;
  note?: string;
}

export interface SeedArticle {
  id: string;
  title: string;
  publisher: string;
  byline: string | null;
  publishedOn: string;
  printedTime: string | null;
  /** The full text, where it may be shipped: the demonstration's own articles only. */
  text?: string;
  clauses: readonly { start: number; text: string }[];
  claims: readonly SeedClaim[];
}

const PUBLISHED_ON = "2017-06-21";
const PROVINCE = "tinh-tra-vinh";

const AS_OF: Period = {
  kind: "as_of",
  from: PUBLISHED_ON,
  to: PUBLISHED_ON,
  fromPrecision: "day",
  toPrecision: "day",
  basis: "calendar",
};
const UNSTATED_START: Period = {
  kind: "span",
  from: null,
  to: PUBLISHED_ON,
  fromPrecision: null,
  toPrecision: "day",
  basis: "unstated",
};
const SINCE_2008: Period = { ...UNSTATED_START, from: "2008-01-01", fromPrecision: "year" };

const claim = (
  facetId: string,
  period: Period,
  printed: string,
  value: number,
  start: number,
  quote: string,
  qualifier: Qualifier = "exact",
): SeedClaim => ({ facetId, unitId: PROVINCE, period, value, qualifier, printed, quote, start });

/**
 * The real article: its particulars, the attributed clauses that state figures, and the nine figures.
 * Its full text is not shipped; staff add it with `npm run article -- add FILE`.
 */
export const SEED_ARTICLE: SeedArticle = {
  id: "day-manh-cong-tac-tuyen-truyen-2017",
  title: "Đẩy mạnh công tác tuyên truyền, vận động phong trào toàn dân bảo vệ an ninh Tổ quốc",
  publisher: "Công an Trà Vinh",
  byline: "Xuân Thảo",
  publishedOn: PUBLISHED_ON,
  printedTime: "14:46:29, GMT+7",
  clauses: [
    { start: 2547, text: "đã biên soạn trên 4.000 trang tài liệu tuyên truyền" },
    {
      start: 4137,
      text: "Hiện nay, toàn tỉnh có 13 loại mô hình, với 1.360 câu lạc bộ, trong đó mô hình ngoài xã hội có 10 loại, với 747 câu lạc bộ; mô hình trong cơ quan, doanh nghiệp, nhà trường có 30 loại, với 613 câu lạc bộ",
    },
    {
      start: 5146,
      text: "từ năm 2008 đến nay, Bộ Công an, UBND tỉnh, Giám đốc Công an tỉnh, UBND cấp huyện đã tặng cờ thi đua, bằng khen, giấy khen cho 118 tập thể, 1.470 cá nhân có thành tích xuất sắc qua tổng kết phong trào toàn dân bảo vệ ANTQ hàng năm",
    },
  ],
  claims: [
    claim(
      "material-pages",
      UNSTATED_START,
      "4.000",
      4000,
      2547,
      "đã biên soạn trên 4.000 trang tài liệu tuyên truyền",
      "more_than",
    ),
    claim("model-types", AS_OF, "13", 13, 4147, "toàn tỉnh có 13 loại mô hình"),
    claim("clubs", AS_OF, "1.360", 1360, 4177, "với 1.360 câu lạc bộ"),
    claim("model-types/sector=outside", AS_OF, "10", 10, 4208, "mô hình ngoài xã hội có 10 loại"),
    claim("clubs/sector=outside", AS_OF, "747", 747, 4241, "với 747 câu lạc bộ"),
    claim(
      "model-types/sector=inside",
      AS_OF,
      "30",
      30,
      4261,
      "mô hình trong cơ quan, doanh nghiệp, nhà trường có 30 loại",
    ),
    claim("clubs/sector=inside", AS_OF, "613", 613, 4321, "với 613 câu lạc bộ"),
    claim("commended-collectives", SINCE_2008, "118", 118, 5269, "cho 118 tập thể"),
    claim("commended-individuals", SINCE_2008, "1.470", 1470, 5286, "1.470 cá nhân có thành tích xuất sắc"),
  ],
};
