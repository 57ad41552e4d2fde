import type { Counts, MeasureBreak, Rollup, Timing, Visibility } from "@/lib/domain/measures";
import type { LocalName } from "@/lib/domain/units";
import type { FormId } from "./forms";

export interface SeedMeasure {
  id: string;
  section: string;
  name: LocalName;
  unitOfMeasure: LocalName;
  definition: LocalName;
  timing: Timing;
  rollup: Rollup;
  counts: Counts | null;
  visibility: Visibility;
  communeVisibility: Visibility;
  dimensions: readonly string[];
  hasTotal: boolean;
  forms: readonly FormId[];
  ratio: { numerator: string; denominator: string } | null;
  subsetOf: string | null;
  breaks: readonly MeasureBreak[];
}

export const SECTIONS = [
  { id: "propaganda", name: { vi: "Tuyên truyền", en: "Propaganda" } },
  { id: "pledges", name: { vi: "Cam kết, đạt chuẩn", en: "Pledges and the safety standard" } },
  { id: "models", name: { vi: "Mô hình", en: "Self-management models" } },
  { id: "people", name: { vi: "Quần chúng, nòng cốt", en: "People's reports and core forces" } },
  { id: "awards", name: { vi: "Khen thưởng, Ngày hội", en: "Commendations and the festival" } },
] as const;

const STANDARD_BREAKS: readonly MeasureBreak[] = [
  { date: "2012-01-01", precision: "year", legalBasis: "TT 23/2012/TT-BCA" },
  { date: "2022-02-10", precision: "day", legalBasis: "TT 124/2021/TT-BCA" },
  { date: "2025-01-01", precision: "year", legalBasis: "TT 48/2025/TT-BCA" },
];
const CLASS_BREAKS: readonly MeasureBreak[] = [
  { date: "2022-01-20", precision: "day", legalBasis: "QĐ 510/QĐ-BCA-V05" },
];
const MODEL_BREAKS: readonly MeasureBreak[] = [
  { date: "2022-11-18", precision: "day", legalBasis: "HD 22/HD-BCA-V05" },
];
const FORCE_BREAKS: readonly MeasureBreak[] = [
  { date: "2024-07-01", precision: "day", legalBasis: "Luật Lực lượng tham gia bảo vệ ANTT ở cơ sở" },
];

const ALL_FORMS: readonly FormId[] = ["D", "B", "P", "C"];
const WITHOUT_BLOCK: readonly FormId[] = ["D", "P", "C"];

type Varying = Pick<SeedMeasure, "id" | "name" | "unitOfMeasure" | "definition"> & Partial<SeedMeasure>;

const measuresOf = (section: string, common: Partial<SeedMeasure>, list: readonly Varying[]): SeedMeasure[] =>
  list.map((measure) => ({
    section,
    timing: "flow",
    rollup: "sum",
    counts: "turns",
    visibility: "public",
    communeVisibility: measure.visibility ?? common.visibility ?? "public",
    dimensions: [],
    hasTotal: true,
    forms: ALL_FORMS,
    ratio: null,
    subsetOf: null,
    breaks: [],
    ...common,
    ...measure,
  }));

const rate = (
  id: string,
  name: LocalName,
  definition: LocalName,
  numerator: string,
  denominator: string,
): Varying => ({
  id,
  name,
  definition,
  unitOfMeasure: { vi: "%", en: "%" },
  timing: "status",
  rollup: "ratio",
  counts: null,
  forms: [],
  ratio: { numerator, denominator },
});

const PROPAGANDA = measuresOf("propaganda", {}, [
  {
    id: "propaganda-sessions",
    name: { vi: "Cuộc tuyên truyền", en: "Propaganda sessions" },
    unitOfMeasure: { vi: "cuộc", en: "sessions" },
    definition: {
      vi: "Số cuộc (buổi, đợt) tuyên truyền về phong trào đã tổ chức trong kỳ. Mỗi lần tổ chức tính một, dù nội dung lặp lại.",
      en: "Sessions, meetings or drives about the movement held within the period. Each one held counts once, even where its content was repeated.",
    },
    dimensions: ["channel"],
  },
  {
    id: "propaganda-attendance",
    name: { vi: "Lượt người dự tuyên truyền", en: "Attendance at sessions" },
    unitOfMeasure: { vi: "lượt người", en: "attendances" },
    definition: {
      vi: "Số lượt người dự các cuộc tuyên truyền trong kỳ. Một người dự ba cuộc tính ba lượt; không phải số người.",
      en: "Attendances at the sessions of the period. Somebody who came three times counts three times; it is no number of people.",
    },
  },
  {
    id: "material-pages",
    name: { vi: "Trang tài liệu tuyên truyền đã biên soạn", en: "Pages of material compiled" },
    unitOfMeasure: { vi: "trang", en: "pages" },
    definition: {
      vi: "Số trang tài liệu tuyên truyền được biên soạn trong kỳ. Tính trang bản thảo, không nhân với số bản in.",
      en: "Pages of propaganda material written within the period. Pages of the manuscript count, not copies printed.",
    },
  },
  {
    id: "leaflets",
    name: { vi: "Tờ bướm, tờ rơi đã phát", en: "Leaflets handed out" },
    unitOfMeasure: { vi: "tờ", en: "leaflets" },
    definition: {
      vi: "Số tờ bướm, tờ rơi đã phát đến người dân trong kỳ; bản in còn trong kho không tính.",
      en: "Leaflets and folders that reached people within the period; copies still in store do not count.",
    },
  },
  {
    id: "clips",
    name: { vi: "Clip tuyên truyền đã làm", en: "Clips made" },
    unitOfMeasure: { vi: "clip", en: "clips" },
    definition: {
      vi: "Số clip tuyên truyền hoàn thành trong kỳ; lượt xem và lượt chia sẻ không tính.",
      en: "Video clips finished within the period; views and shares do not count.",
    },
  },
]);

const PLEDGES = measuresOf("pledges", { timing: "status", counts: "distinct" }, [
  {
    id: "households",
    name: { vi: "Tổng số hộ", en: "Households" },
    unitOfMeasure: { vi: "hộ", en: "households" },
    definition: {
      vi: "Số hộ cư trú trên địa bàn vào lúc đánh giá hằng năm: mẫu số của tỷ lệ hộ ký cam kết.",
      en: "Households living in the unit when the year is assessed: the denominator of the household pledge rate.",
    },
    forms: WITHOUT_BLOCK,
  },
  {
    id: "households-pledged",
    name: { vi: "Hộ ký cam kết (đăng ký)", en: "Households pledged" },
    unitOfMeasure: { vi: "hộ", en: "households" },
    definition: {
      vi: "Số hộ ký cam kết thực hiện tiêu chí về an ninh, trật tự của năm. Từ 10/02/2022 tiêu chí là đăng ký thay cho ký cam kết. Không vượt tổng số hộ.",
      en: "Households that signed the year's pledge on security and order. Since 10 February 2022 the criterion is to register rather than to sign. Never above the number of households.",
    },
    forms: WITHOUT_BLOCK,
    subsetOf: "households",
    breaks: STANDARD_BREAKS,
  },
  rate(
    "households-pledged-rate",
    { vi: "Tỷ lệ hộ ký cam kết", en: "Household pledge rate" },
    {
      vi: "Hộ ký cam kết chia cho tổng số hộ, tính từ tổng của những đơn vị có đủ cả hai số; không lấy trung bình các tỷ lệ.",
      en: "Households pledged over households, from the sums of the units that have both; never an average of rates.",
    },
    "households-pledged",
    "households",
  ),
  {
    id: "officials",
    name: { vi: "Tổng số cán bộ, công chức", en: "Officials" },
    unitOfMeasure: { vi: "người", en: "people" },
    definition: {
      vi: "Số cán bộ, công chức thuộc đơn vị vào lúc đánh giá hằng năm: mẫu số của tỷ lệ cán bộ, công chức ký cam kết.",
      en: "Officials belonging to the unit when the year is assessed: the denominator of the official pledge rate.",
    },
  },
  {
    id: "officials-pledged",
    name: { vi: "Cán bộ, công chức ký cam kết", en: "Officials pledged" },
    unitOfMeasure: { vi: "người", en: "people" },
    definition: {
      vi: "Số cán bộ, công chức ký cam kết thực hiện tiêu chí về an ninh, trật tự của năm. Không vượt tổng số cán bộ, công chức.",
      en: "Officials who signed the year's pledge on security and order. Never above the number of officials.",
    },
    subsetOf: "officials",
  },
  rate(
    "officials-pledged-rate",
    { vi: "Tỷ lệ cán bộ, công chức ký cam kết", en: "Official pledge rate" },
    {
      vi: "Cán bộ, công chức ký cam kết chia cho tổng số, tính từ tổng của những đơn vị có đủ cả hai số.",
      en: "Officials pledged over officials, from the sums of the units that have both.",
    },
    "officials-pledged",
    "officials",
  ),
  {
    id: "places-assessed",
    name: { vi: "Nơi được xét đạt chuẩn", en: "Places assessed" },
    unitOfMeasure: { vi: "đơn vị", en: "places" },
    definition: {
      vi: "Số khu dân cư, xã, cơ quan, doanh nghiệp, nhà trường được xét tiêu chuẩn “An toàn về an ninh, trật tự” trong năm. Từ 10/02/2022 không xét đơn vị vũ trang, doanh nghiệp nhỏ và siêu nhỏ, trường mầm non và tiểu học, nên mẫu số giảm.",
      en: "Residential areas, communes, agencies, enterprises and schools assessed for the standard “safe on security and order” in the year. Since 10 February 2022 armed-forces units, small and micro enterprises, pre-schools and primary schools are left out, so the denominator fell.",
    },
    dimensions: ["place-kind"],
    hasTotal: false,
    breaks: STANDARD_BREAKS,
  },
  {
    id: "places-safe",
    name: { vi: "Nơi đạt chuẩn an toàn về ANTT", en: "Places meeting the standard" },
    unitOfMeasure: { vi: "đơn vị", en: "places" },
    definition: {
      vi: "Trong số nơi được xét, số nơi được công nhận đạt tiêu chuẩn “An toàn về an ninh, trật tự” của năm.",
      en: "Of the places assessed, those recognised as meeting the standard “safe on security and order” for the year.",
    },
    dimensions: ["place-kind"],
    hasTotal: false,
    subsetOf: "places-assessed",
    breaks: STANDARD_BREAKS,
  },
  {
    ...rate(
      "places-safe-rate",
      { vi: "Tỷ lệ đạt chuẩn", en: "Rate meeting the standard" },
      {
        vi: "Nơi đạt chuẩn chia cho nơi được xét, theo từng loại nơi, tính từ tổng của những đơn vị có đủ cả hai số.",
        en: "Places meeting the standard over places assessed, by kind of place, from the sums of the units that have both.",
      },
      "places-safe",
      "places-assessed",
    ),
    dimensions: ["place-kind"],
    hasTotal: false,
    breaks: STANDARD_BREAKS,
  },
  {
    id: "residential-areas-classified",
    name: { vi: "Khu dân cư được phân loại", en: "Residential areas classified" },
    unitOfMeasure: { vi: "khu dân cư", en: "residential areas" },
    definition: {
      vi: "Số khu dân cư (ấp, khóm) được phân loại phong trào trong năm, theo loại. Loại xuất sắc có từ năm báo cáo 2022; các loại cộng lại bằng tổng số.",
      en: "Residential areas (hamlets, quarters) graded in the year, by class. The class “excellent” exists since reporting year 2022; the classes add up to the total.",
    },
    visibility: "internal",
    dimensions: ["class"],
    forms: WITHOUT_BLOCK,
    breaks: CLASS_BREAKS,
  },
]);

const MODELS = measuresOf("models", { timing: "stock", counts: "distinct", breaks: MODEL_BREAKS }, [
  {
    id: "model-types",
    name: { vi: "Loại mô hình tự quản", en: "Types of self-management model" },
    unitOfMeasure: { vi: "loại", en: "types" },
    definition: {
      vi: "Số loại (tên gọi) mô hình tự quản khác nhau đang hoạt động. Một loại có ở nhiều huyện chỉ tính một, nên không cộng các đơn vị.",
      en: "Different types (names) of self-management model at work. A type found in several districts counts once, so units are never added up.",
    },
    rollup: "distinct",
    dimensions: ["sector"],
  },
  {
    id: "model-sites",
    name: { vi: "Điểm mô hình", en: "Model sites" },
    unitOfMeasure: { vi: "điểm", en: "sites" },
    definition: {
      vi: "Số địa bàn hoặc nơi đang áp dụng một mô hình. Một mô hình áp dụng ở năm ấp là năm điểm.",
      en: "Areas or places that apply a model. One model applied in five hamlets is five sites.",
    },
    dimensions: ["sector"],
  },
  {
    id: "clubs",
    name: { vi: "Câu lạc bộ tự quản", en: "Self-management clubs" },
    unitOfMeasure: { vi: "câu lạc bộ", en: "clubs" },
    definition: {
      vi: "Số câu lạc bộ tự quản về an ninh, trật tự đang hoạt động, ở ngoài xã hội và trong cơ quan, doanh nghiệp, nhà trường.",
      en: "Self-management clubs for security and order at work, in the community and inside agencies, enterprises and schools.",
    },
    dimensions: ["sector"],
  },
  {
    id: "teams",
    name: { vi: "Tổ tự quản", en: "Self-management teams" },
    unitOfMeasure: { vi: "tổ", en: "teams" },
    definition: {
      vi: "Số tổ tự quản về an ninh, trật tự đang hoạt động ở khu dân cư. Tổ không phải là câu lạc bộ, cũng không phải là điểm mô hình.",
      en: "Self-management teams for security and order at work in residential areas. A team is neither a club nor a model site.",
    },
    forms: WITHOUT_BLOCK,
  },
  {
    id: "members",
    name: { vi: "Thành viên mô hình", en: "Model members" },
    unitOfMeasure: { vi: "người", en: "people" },
    definition: {
      vi: "Số thành viên của các mô hình. Báo cáo không nói một người ở hai mô hình được tính một hay hai lần.",
      en: "Members of the models. Reports do not say whether somebody in two models counts once or twice.",
    },
    counts: "unknown",
  },
  {
    id: "models-created",
    name: { vi: "Mô hình xây dựng mới", en: "Models created" },
    unitOfMeasure: { vi: "mô hình", en: "models" },
    definition: {
      vi: "Số mô hình được xây dựng và ra mắt trong kỳ; nhân rộng một mô hình đã có tính vào điểm mô hình.",
      en: "Models set up within the period; spreading an existing one counts as sites.",
    },
    timing: "flow",
    counts: "turns",
  },
  {
    id: "models-dissolved",
    name: { vi: "Mô hình giải thể", en: "Models dissolved" },
    unitOfMeasure: { vi: "mô hình", en: "models" },
    definition: {
      vi: "Số mô hình chấm dứt hoạt động trong kỳ, kể cả do sáp nhập mô hình.",
      en: "Models that ended within the period, mergers of models included.",
    },
    timing: "flow",
    counts: "turns",
  },
]);

const PEOPLE = measuresOf(
  "people",
  { visibility: "internal", communeVisibility: "sensitive", forms: WITHOUT_BLOCK },
  [
    {
      id: "tip-offs",
      name: { vi: "Tin quần chúng cung cấp", en: "Tip-offs" },
      unitOfMeasure: { vi: "tin", en: "tip-offs" },
      definition: {
        vi: "Số tin quần chúng cung cấp trong kỳ. Chỉ giữ con số, không giữ nội dung tin và người báo tin.",
        en: "Tip-offs given by the people within the period. Only the number is kept, neither what was said nor by whom.",
      },
    },
    {
      id: "tip-offs-useful",
      name: { vi: "Tin có giá trị", en: "Useful tip-offs" },
      unitOfMeasure: { vi: "tin", en: "tip-offs" },
      definition: {
        vi: "Trong số tin quần chúng cung cấp, số tin được đánh giá là có giá trị. Không vượt tổng số tin.",
        en: "Of the tip-offs given, those judged useful. Never above all tip-offs.",
      },
      subsetOf: "tip-offs",
    },
    {
      id: "cases-solved",
      name: { vi: "Vụ làm rõ nhờ quần chúng", en: "Cases solved with people's help" },
      unitOfMeasure: { vi: "vụ", en: "cases" },
      definition: {
        vi: "Số vụ được làm rõ trong kỳ nhờ quần chúng. Chỉ giữ con số, không giữ thông tin về vụ việc.",
        en: "Cases solved within the period with the people's help. Only the number is kept, nothing about a case.",
      },
    },
    {
      id: "offenders-caught",
      name: { vi: "Đối tượng bị bắt nhờ quần chúng", en: "Arrests with people's help" },
      unitOfMeasure: { vi: "đối tượng", en: "arrests" },
      definition: {
        vi: "Số lượt đối tượng bị bắt trong kỳ nhờ quần chúng giúp đỡ. Chỉ giữ con số, không giữ thông tin về người.",
        en: "Arrests within the period with the people's help. Only the number is kept, nothing about a person.",
      },
    },
    {
      id: "core-teams",
      name: { vi: "Tổ nòng cốt", en: "Core-force teams" },
      unitOfMeasure: { vi: "tổ", en: "teams" },
      definition: {
        vi: "Số tổ của lực lượng nòng cốt, theo lực lượng. Từ 01/7/2024 ba lực lượng cũ hợp nhất thành lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở, nên chuỗi số đứt.",
        en: "Teams of the core forces, by force. On 1 July 2024 three older forces became the grassroots security force, so the series breaks.",
      },
      timing: "stock",
      counts: "distinct",
      dimensions: ["force"],
      breaks: FORCE_BREAKS,
    },
    {
      id: "core-members",
      name: { vi: "Thành viên nòng cốt", en: "Core-force members" },
      unitOfMeasure: { vi: "người", en: "people" },
      definition: {
        vi: "Số thành viên của lực lượng nòng cốt, theo lực lượng. Chuỗi số đứt từ 01/7/2024.",
        en: "Members of the core forces, by force. The series breaks on 1 July 2024.",
      },
      timing: "stock",
      counts: "distinct",
      dimensions: ["force"],
      breaks: FORCE_BREAKS,
    },
  ],
);

const AWARDS = measuresOf("awards", {}, [
  {
    id: "commended-collectives",
    name: { vi: "Tập thể được khen thưởng", en: "Collectives commended" },
    unitOfMeasure: { vi: "tập thể", en: "collectives" },
    definition: {
      vi: "Số tập thể được tặng cờ thi đua, bằng khen, giấy khen trong kỳ, tính ở nơi tập thể thuộc về. Có thể tính trùng khi một tập thể được khen nhiều lần.",
      en: "Collectives given an emulation flag or a certificate within the period, counted where they belong. One commended twice may count twice.",
    },
    counts: "unknown",
    dimensions: ["authority", "award"],
  },
  {
    id: "commended-individuals",
    name: { vi: "Cá nhân được khen thưởng", en: "Individuals commended" },
    unitOfMeasure: { vi: "cá nhân", en: "individuals" },
    definition: {
      vi: "Số cá nhân được tặng bằng khen, giấy khen trong kỳ, tính ở nơi cá nhân thuộc về. Chỉ giữ con số, không giữ tên; có thể tính trùng khi một người được khen nhiều lần.",
      en: "Individuals given a certificate within the period, counted where they belong. Only the number is kept, never a name; one commended twice may count twice.",
    },
    counts: "unknown",
    dimensions: ["authority", "award"],
  },
  {
    id: "festival-sites",
    name: { vi: "Điểm tổ chức Ngày hội", en: "Festival sites" },
    unitOfMeasure: { vi: "điểm", en: "sites" },
    definition: {
      vi: "Số điểm tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc (19/8) trong năm.",
      en: "Sites at which the Festival of all people protecting national security (19 August) was held in the year.",
    },
    forms: WITHOUT_BLOCK,
  },
]);

/** The 31 measures of the catalogue in its order: 28 typed, 3 computed. */
export const MEASURES: readonly SeedMeasure[] = [...PROPAGANDA, ...PLEDGES, ...MODELS, ...PEOPLE, ...AWARDS];
