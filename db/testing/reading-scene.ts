import { proposedFields } from "@/lib/domain/claims/proposed-fields";
import { readFigures } from "@/lib/domain/reading/read-figures";
import type { Db } from "../client";
import { freshAccount } from "../factories";
import { readCatalogue } from "../read/catalogue";
import { addArticle } from "../write/article/add";
import { contextOf } from "./database";

/** Sentences made up for the tests: a total with parts that do not fit it, a repeated figure, a rate, a change. */
export const READING_TEXT = [
  "BÁO THỬ NGHIỆM",
  "Phong trào tự quản lan rộng ở một tỉnh thử nghiệm",
  "Cập nhật ngày: 15-10-2018",
  "Hiện nay, toàn tỉnh Trà Vinh có 12 loại mô hình, với 1.420 câu lạc bộ.",
  "Trong đó, mô hình ngoài xã hội có 8 loại, với 800 câu lạc bộ; mô hình trong cơ quan, doanh nghiệp, nhà trường có 25 loại, với 620 câu lạc bộ.",
  "Từ năm 2010 đến nay, các cấp đã khen thưởng 140 tập thể, 1.560 cá nhân có thành tích xuất sắc trong phong trào.",
  "Với 1.420 câu lạc bộ, phong trào tiếp tục đi vào chiều sâu.",
  "Số vụ phạm pháp hình sự giảm 12% so với năm trước.",
  "Mai Cúc",
].join("\n");

export const READING_DAY = "2018-10-15";

/** A draft article with the text, by a clerk, and the input that confirms each of its proposals as proposed. */
export async function readingScene(db: Db, text: string = READING_TEXT) {
  const staff = contextOf(db, await freshAccount(db, "staff"));
  const { articleId, revision } = await addArticle(staff, { text });
  const catalogue = await readCatalogue(staff);
  const proposals = readFigures(text, { publishedOn: READING_DAY }, catalogue).filter(
    ({ movement }) => movement,
  );
  const inputOf = (printed: string, subject = "") => {
    const index = proposals.findIndex((each) => each.printed === printed && each.subject.includes(subject));
    const proposal = proposals[index];
    if (!proposal) throw new Error(`no proposal ${printed}`);
    const { key, quote: _, caution: __, value: ___, ...fields } = proposedFields(proposal, catalogue);
    return {
      ...fields,
      articleId,
      revision,
      proposal: key,
      number: index + 1,
      value: proposal.value,
      note: null as string | null,
      beside: null as { statementId: string; as: "same" | "contradicts" } | null,
    };
  };
  return { staff, articleId, revision, inputOf, proposals, catalogue };
}
