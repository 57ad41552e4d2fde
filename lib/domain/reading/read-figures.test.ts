import { describe, expect, test } from "vitest";
import { articleText } from "../article-text";
import { categoryKey } from "../measures";
import { measure } from "../testing/measures-fixture";
import { UNITS } from "../testing/units-fixture";
import { readFigures } from "./read-figures";

const flows = [
  "propaganda-sessions",
  "propaganda-attendance",
  "material-pages",
  "leaflets",
  "clips",
  "models-created",
  "models-dissolved",
  "tip-offs",
  "tip-offs-useful",
  "cases-solved",
  "offenders-caught",
  "festival-sites",
];
const stocks = ["model-sites", "teams", "members", "core-teams", "core-members"];
const yearly = ["households", "households-pledged", "households-pledged-rate", "officials-pledged"];

const CATALOGUE = {
  measures: [
    ...flows.map((id) => measure(id, { timing: "flow" })),
    ...stocks.map((id) => measure(id)),
    ...yearly.map((id) => measure(id, { timing: "status" })),
    measure("model-types", { rollup: "distinct", dimensions: ["sector"] }),
    measure("clubs", { dimensions: ["sector"] }),
    measure("places-safe", { timing: "status", dimensions: ["place-kind"] }),
    measure("places-safe-rate", { timing: "status", dimensions: ["place-kind"] }),
    measure("residential-areas-classified", { timing: "status", dimensions: ["class"] }),
    measure("commended-collectives", { timing: "flow", dimensions: ["authority", "award"] }),
    measure("commended-individuals", { timing: "flow", dimensions: ["authority", "award"] }),
  ],
  dimensions: [
    { id: "sector", categories: [{ id: "outside" }, { id: "inside" }] },
    {
      id: "place-kind",
      categories: ["residential-area", "commune", "agency", "enterprise", "school"].map((id) => ({ id })),
    },
    { id: "authority", categories: ["province", "district", "ministry"].map((id) => ({ id })) },
    { id: "award", categories: ["flag", "merit", "certificate"].map((id) => ({ id })) },
    { id: "class", categories: ["good", "weak"].map((id) => ({ id })) },
  ],
  units: UNITS,
};

const read = (text: string, title = "") => readFigures(text, { publishedOn: "2019-08-15", title }, CATALOGUE);

/** value unit measure[categories] of each figure. */
const said = (text: string) =>
  read(text).map(({ value, unit, measure, categories }) =>
    [value, unit, measure ?? "none", categoryKey(categories)].filter((part) => part !== "").join(" "),
  );

describe("what is counted", () => {
  test.each<[string, string[]]>([
    [
      "Qua phân loại phong trào, huyện có 45 ấp xếp loại xuất sắc, loại khá 10, loại yếu: 3.",
      [
        "45 ấp residential-areas-classified",
        "10 ấp residential-areas-classified class=good",
        "3 ấp residential-areas-classified class=weak",
      ],
    ],
    [
      "Toàn huyện có 9 loại mô hình, với 420 câu lạc bộ; mô hình ngoài xã hội có 7 loại, với 260 câu lạc bộ.",
      [
        "9 loại mô hình model-types",
        "420 câu lạc bộ clubs",
        "7 loại model-types sector=outside",
        "260 câu lạc bộ clubs sector=outside",
      ],
    ],
    [
      "Có 11 loại ngoài xã hội và 19 loại mô hình trong cơ quan, doanh nghiệp, nhà trường.",
      ["11 loại model-types sector=outside", "19 loại mô hình model-types sector=inside"],
    ],
    ["Đã phát 12.000 tờ rơi, làm 4 clip.", ["12000 tờ rơi leaflets", "4 clip clips"]],
    [
      "Tổ chức tuyên truyền 76 đợt/5.432 lượt người tham dự.",
      ["76 đợt propaganda-sessions", "5432 lượt người propaganda-attendance"],
    ],
    ["Có 640 hộ gia đình ký cam kết.", ["640 hộ gia đình households-pledged"]],
    ["Có 98,5% hộ ký cam kết.", ["98.5 % households-pledged-rate"]],
    ["Có 57/60 ấp, khóm đạt tiêu chuẩn an toàn về ANTT.", ["57 ấp places-safe place-kind=residential-area"]],
    ["Ra mắt 3 mô hình; giải thể 2 mô hình.", ["3 mô hình models-created", "2 mô hình models-dissolved"]],
    ["Có 45 tổ tự quản với 350 thành viên.", ["45 tổ teams", "350 thành viên members"]],
    [
      "Nhân dân cung cấp 52 tin, trong đó 31 tin có giá trị, giúp Công an làm rõ 17 vụ, bắt 22 đối tượng.",
      ["52 tin tip-offs", "31 tin tip-offs-useful", "17 vụ cases-solved", "22 đối tượng offenders-caught"],
    ],
    [
      "UBND huyện tặng giấy khen cho 8 tập thể và 15 cá nhân.",
      [
        "8 tập thể commended-collectives authority=district,award=certificate",
        "15 cá nhân commended-individuals authority=district,award=certificate",
      ],
    ],
    ["Bộ Công an, UBND tỉnh tặng bằng khen, giấy khen cho 8 tập thể.", ["8 tập thể commended-collectives"]],
    [
      "Có 5 tập thể được UBND tỉnh tặng bằng khen; 8 tập thể được UBND huyện tặng giấy khen.",
      [
        "5 tập thể commended-collectives authority=province,award=merit",
        "8 tập thể commended-collectives authority=district,award=certificate",
      ],
    ],
    ["Khen thưởng 12 tập thể, cá nhân.", ["12 tập thể none"]],
    ["Tổng số mô hình toàn huyện lên con số 64.", ["64 mô hình none"]],
    ["Mười ba mô hình được nhân rộng.", ["13 mô hình none"]],
    [
      "Thành lập mới 3 mô hình, củng cố 21 mô hình, giải thể 2 mô hình.",
      ["3 mô hình models-created", "21 mô hình none", "2 mô hình models-dissolved"],
    ],
    ["Còn 14 ấp chưa đạt tiêu chuẩn an toàn về ANTT.", ["14 ấp none"]],
    [
      "Tỷ lệ ấp đạt tiêu chuẩn an toàn về ANTT đạt 95,6%.",
      ["95.6 % places-safe-rate place-kind=residential-area"],
    ],
    [
      "57/60 ấp đạt loại khá, không có loại yếu.",
      ["57 ấp residential-areas-classified class=good", "0 loại none"],
    ],
    ["Có 300 lượt xem bài tuyên truyền.", ["300 lượt none"]],
    ['Nhân rộng mô hình "3 không".', []],
    ["Hai mươi lăm tổ tự quản ở 4 ấp.", ["25 tổ teams", "4 ấp none"]],
    ["Lực lượng dân phòng có 58 đội, 580 đội viên.", ["58 đội core-teams", "580 đội viên core-members"]],
    [
      "57/60 ấp đạt tiêu chuẩn an toàn về ANTT; phân loại phong trào: 6 xã loại khá.",
      ["57 ấp places-safe place-kind=residential-area", "6 xã none"],
    ],
    ["Lắp đặt 120 chậu kiểng.", ["120 chậu kiểng none"]],
    ["Ngày 15-8, lúc 7 giờ 30, theo Thông tư số 23/2012/TT-BCA, hội nghị lần thứ 5 bế mạc.", []],
  ])("%s", (text, expected) => expect(said(text)).toEqual(expected));
});

describe("where and when", () => {
  test.each<[string, string | null, string]>([
    ["Năm 2018, huyện Càng Long phát 500 tờ rơi.", "huyện Càng Long", "year 2018-12-31"],
    ["Hiện nay, toàn tỉnh có 90 câu lạc bộ.", "tỉnh", "as_of 2019-08-15"],
    ["Có 90 câu lạc bộ tại huyện Trà Cú.", "huyện Trà Cú", "as_of 2019-08-15"],
    ["Huyện Trà Cú làm tốt. Từ năm 2012 đến nay đã phát 500 tờ rơi.", "huyện Trà Cú", "span 2019-08-15"],
    ["Tại huyện Trà Cú, công an làm tốt. Đã phát 500 tờ rơi.", "huyện Trà Cú", "span 2019-08-15"],
    ["Toàn tỉnh làm tốt, như mô hình đẹp ở huyện Trà Cú. Đã phát 500 tờ rơi.", "tỉnh", "span 2019-08-15"],
    [
      "Tỉnh Trà Vinh làm tốt. Huyện Trà Cú cũng vậy. Các đơn vị đã phát 500 tờ rơi.",
      "tỉnh Trà Vinh",
      "span 2019-08-15",
    ],
    ["Huyện Trà Cú làm tốt. Các xã đã phát 500 tờ rơi.", "huyện Trà Cú", "span 2019-08-15"],
    ["Đã phát 500 tờ rơi.", null, "span 2019-08-15"],
    ["Trong năm 2018 có nhiều việc. Hiện có 45 tổ tự quản.", null, "as_of 2019-08-15"],
    ["Đã phát 500 tờ rơi, nhiều hơn so với cùng kỳ năm 2018.", null, "span 2019-08-15"],
    ["Năm 2017 có 9 vụ việc (năm 2018) được giải quyết.", null, "year 2018-12-31"],
    ["Năm 2018 có kết quả sau:\n- Phát 500 tờ rơi.", null, "year 2018-12-31"],
    ["Năm 2018 làm tốt.\nĐã phát 500 tờ rơi.", null, "span 2019-08-15"],
  ])("%s", (text, place, period) => {
    const [found] = read(text);
    expect(found?.place).toBe(place);
    expect(`${found?.period.kind} ${found?.period.to}`).toBe(period);
  });

  test("what happened in the year of the title, and which unit it is", () => {
    const text = "Tổng kết phong trào năm 2018\nHuyện Cầu Kè đã phát 500 tờ rơi.";
    const [found] = read(text, "Tổng kết phong trào năm 2018");
    expect(found).toMatchObject({ unitId: "huyen-cau-ke", period: { kind: "year", from: "2018-01-01" } });
  });
});

test.each<[string, "level" | "change"]>([
  ["Số vụ giảm 12%.", "change"],
  ["Tin báo tăng hơn 5 tin.", "change"],
  ["Tỷ lệ ký cam kết cao hơn 5%.", "change"],
  ["Số vụ (12%) như cũ.", "level"],
  ["Số vụ giảm từ 18 vụ xuống 12 vụ.", "level"],
  ["Tăng cường 5 tổ tự quản.", "level"],
  ["Số mô hình tăng lên 85 mô hình.", "level"],
  ["Số hộ nghèo giảm còn 5 hộ.", "level"],
])("%s is a %s", (text, level) => expect(read(text)[0]?.level).toBe(level));

test("a share in brackets behind a change is the same change", () => {
  expect(read("Giảm 5 vụ (12%).").map(({ level }) => level)).toEqual(["change", "change"]);
});

test.each<[string, boolean]>([
  ["Vận động giao nộp 5 khẩu súng.", true],
  ["Trao 20 suất quà trị giá 10 triệu đồng.", true],
  ["Ấp có 310 hộ với 1.240 nhân khẩu.", false],
  ["Toàn xã còn 12 hộ nghèo.", false],
  ["Xảy ra 9 vụ tai nạn giao thông.", false],
  ["Phấn đấu xây dựng 20 mô hình.", false],
  ["Thu nhận 98% căn cước công dân.", false],
  ["Đường dài 12 km.", false],
])("%s is of the movement: %s", (text, movement) => expect(read(text)[0]?.movement).toBe(movement));

describe("quotes", () => {
  test("exact words of the text with their offsets, the qualifier in them", () => {
    const text = "Ngoài ra, đã biên soạn trên 300 trang tài liệu tuyên truyền về giao thông.";
    const [found] = read(text);
    expect(found?.quote).toBe("đã biên soạn trên 300 trang tài liệu tuyên truyền");
    expect(text.slice(found?.start, found?.end)).toBe(found?.quote);
    expect(found).toMatchObject({ printed: "300", qualifier: "more_than" });
  });

  test("a figure that is repeated is one, with all its places", () => {
    const title = "Nhân rộng 23 mô hình tự quản";
    const text = `${title}\nHuyện có 23 loại mô hình. Có 23 loại mô hình, 5 tổ hòa giải, 5 tổ tự quản.`;
    const found = read(text, title);
    expect(found.map(({ value, quotes }) => [value, quotes.length])).toEqual([
      [23, 3],
      [5, 1],
      [5, 1],
    ]);
    expect(found[0]?.unit).toBe("loại mô hình");
  });
});

describe("hostile texts", () => {
  const N = 100_000;
  test.each<[string, string]>([
    ["one sentence", "toàn huyện có 13 tổ tự quản, ".repeat(N / 25)],
    ["qualifiers", "trên ".repeat(N / 5)],
    ["digits and points", "1.".repeat(N / 2)],
    ["digits", "1".repeat(N)],
    ["strokes", "1/1/".repeat(N / 4)],
    ["brackets", "(".repeat(N)],
    ["years", "từ năm 2008 đến ".repeat(N / 16)],
    ["numbers in words", "một trăm ".repeat(N / 9)],
    ["changes", "tăng 12% ".repeat(N / 9)],
  ])("%s without end are read in time that grows with the length", (_name, text) => {
    const took = (read_: string) => {
      const begun = performance.now();
      read(read_);
      return performance.now() - begun;
    };
    took(text.slice(0, N / 10));
    expect(took(text)).toBeLessThan(4000);
  });

  test("scripts, half tags, marks of direction: nothing but text", () => {
    const text = `<script>alert("12 tổ tự quản")</script> <b 7 \u202e tổ\u200b hòa\u200d giải\u2066 5 hộ ký cam kết`;
    for (const { quote, start, end } of read(text)) expect(articleText(text).slice(start, end)).toBe(quote);
  });

  test("decomposed letters are read in the composed text", () => {
    const text = "Huyện Trà Cú có 45 tổ tự quản.";
    expect(read(text.normalize("NFD"))).toEqual(read(text));
  });

  test("20,000 characters take less than a blink", () => {
    const text = "Năm 2018, huyện Trà Cú có 45 tổ tự quản với 350 thành viên, phát 500 tờ rơi; ".repeat(257);
    read(text);
    const begun = performance.now();
    read(text.slice(0, 20_000));
    expect(performance.now() - begun).toBeLessThan(800);
  });
});
