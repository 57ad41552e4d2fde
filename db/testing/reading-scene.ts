import { proposedFields } from "@/lib/domain/claims/proposed-fields";
import { readFigures } from "@/lib/domain/reading/read-figures";
import type { Db } from "../client";
import { freshAccount } from "../factories";
import { readCatalogue } from "../read/catalogue";
import { addArticle } from "../write/article/add";
import { contextOf } from "./database";
import { READING_DAY, READING_TEXT } from "./reading-text";

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
