import { describe, expect, test } from "vitest";
import { periodsIn } from "./period-phrases";
import { tokensOf } from "./tokens";

const periods = (text: string) =>
  periodsIn(tokensOf(text), "2019-08-15").map(({ period: { kind, from, to } }) => `${kind} ${from} ${to}`);

describe("periodsIn, on 15-08-2019", () => {
  test.each<[string, string[]]>([
    ["năm 2016", ["year 2016-01-01 2016-12-31"]],
    ["từ năm 2008 đến nay", ["span 2008-01-01 2019-08-15"]],
    ["từ 2012 đến nay", ["span 2012-01-01 2019-08-15"]],
    ["từ tháng 3/2015 đến nay", ["span 2015-03-01 2019-08-15"]],
    ["từ ngày 15/12/2015 đến ngày 14/12/2016", ["span 2015-12-15 2016-12-14"]],
    ["giai đoạn 2016 - 2018", ["span 2016-01-01 2018-12-31"]],
    ["(2009-2014)", ["span 2009-01-01 2014-12-31"]],
    ["từ đầu năm đến nay", ["span 2019-01-01 2019-08-15"]],
    ["6 tháng đầu năm", ["span 2019-01-01 2019-06-30"]],
    ["7 tháng đầu năm 2018", ["span 2018-01-01 2018-07-31"]],
    ["6 tháng cuối năm 2018", ["span 2018-07-01 2018-12-31"]],
    ["quý I", ["span 2019-01-01 2019-03-31"]],
    ["quý 2 năm 2018", ["span 2018-04-01 2018-06-30"]],
    ["tháng 7/2018", ["span 2018-07-01 2018-07-31"]],
    ["sau 5 năm thực hiện", ["span 2014-01-01 2019-08-15"]],
    ["hiện nay", ["as_of 2019-08-15 2019-08-15"]],
    ["hiện có", ["as_of 2019-08-15 2019-08-15"]],
    ["tính đến ngày 30/6/2019", ["as_of 2019-06-30 2019-06-30"]],
    ["đến cuối năm 2018", ["as_of 2018-12-31 2018-12-31"]],
    ["năm nay", ["year 2019-01-01 2019-12-31"]],
    ["năm qua", ["year 2019-01-01 2019-12-31"]],
    ["ngày 31/02/2018", []],
    ["hàng năm, nhiều năm, 25 năm", []],
  ])("%s", (text, expected) => expect(periods(text)).toEqual(expected));
});
