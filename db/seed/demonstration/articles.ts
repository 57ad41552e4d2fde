import type { Period } from "@/lib/domain/periods";
import type { Qualifier } from "@/lib/domain/values";
import type { SeedArticle, SeedClaim } from "../article";

const PUBLISHER = "Bản tin minh họa";
const PROVINCE = "tinh-tra-vinh";

const asOf = (day: string): Period => ({
  kind: "as_of",
  from: day,
  to: day,
  fromPrecision: "day",
  toPrecision: "day",
  basis: "calendar",
});
const since = (year: number, day: string): Period => ({
  kind: "span",
  from: `${year}-01-01`,
  to: day,
  fromPrecision: "year",
  toPrecision: "day",
  basis: "unstated",
});

/** An article of one invented paragraph; the claims' places are found in it. */
function invented(
  particulars: Pick<SeedArticle, "id" | "title" | "publishedOn">,
  text: string,
  claims: readonly (Omit<SeedClaim, "start" | "unitId" | "printed"> & { printed: string })[],
): SeedArticle {
  let from = 0;
  const placed = claims.map((claim) => {
    const start = text.indexOf(claim.quote, from);
    from = start + 1;
    return { ...claim, unitId: PROVINCE, start };
  });
  return {
    ...particulars,
    publisher: PUBLISHER,
    byline: null,
    printedTime: null,
    text,
    clauses: [{ start: 0, text }],
    claims: placed,
  };
}

const claim = (
  facetId: string,
  period: Period,
  printed: string,
  quote: string,
  qualifier: Qualifier = "exact",
) => ({ facetId, period, printed, quote, qualifier, value: Number(printed.replaceAll(".", "")) });

const FIRST_DAY = "2019-08-19";
const SECOND_DAY = "2023-11-10";

/** Two invented articles with invented figures; the second contradicts itself, as the real one does. */
export const DEMO_ARTICLES: readonly SeedArticle[] = [
  invented(
    { id: "bai-minh-hoa-2019", title: "Bài minh họa: phong trào sau tám năm", publishedOn: FIRST_DAY },
    "Tính đến ngày 19-8-2019, toàn tỉnh minh họa có khoảng 1.300 câu lạc bộ tự quản, trong đó 702 câu lạc bộ ngoài xã hội. " +
      "Từ năm 2012 đến nay, các đơn vị đã phát hơn 250.000 tờ rơi và tặng giấy khen cho 940 tập thể.",
    [
      claim("clubs", asOf(FIRST_DAY), "1.300", "khoảng 1.300 câu lạc bộ tự quản", "about"),
      claim("clubs/sector=outside", asOf(FIRST_DAY), "702", "702 câu lạc bộ ngoài xã hội"),
      claim("leaflets", since(2012, FIRST_DAY), "250.000", "hơn 250.000 tờ rơi", "more_than"),
      claim("commended-collectives", since(2012, FIRST_DAY), "940", "cho 940 tập thể"),
    ],
  ),
  invented(
    { id: "bai-minh-hoa-2023", title: "Bài minh họa: nhân rộng mô hình tự quản", publishedOn: SECOND_DAY },
    "Hiện nay, địa bàn minh họa duy trì 16 loại mô hình, gồm 11 loại ngoài xã hội và 19 loại trong cơ quan, doanh nghiệp, nhà trường, " +
      "với gần 54.000 thành viên. Riêng năm nay, các nơi đã biên soạn trên 2.100 trang tài liệu.",
    [
      claim("model-types", asOf(SECOND_DAY), "16", "16 loại mô hình"),
      claim("model-types/sector=outside", asOf(SECOND_DAY), "11", "11 loại ngoài xã hội"),
      claim(
        "model-types/sector=inside",
        asOf(SECOND_DAY),
        "19",
        "19 loại trong cơ quan, doanh nghiệp, nhà trường",
      ),
      claim("members", asOf(SECOND_DAY), "54.000", "gần 54.000 thành viên", "nearly"),
      claim("material-pages", since(2023, SECOND_DAY), "2.100", "trên 2.100 trang tài liệu", "more_than"),
    ],
  ),
];
