"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addArticle } from "@/db/write/article/add";
import type { ActionState } from "@/lib/action-state";
import { articleText, LONGEST_TEXT, particularsOf } from "@/lib/domain/article-text";
import { sayDate } from "@/lib/domain/charts/words";
import { DomainError } from "@/lib/domain/errors";
import { may } from "@/lib/domain/permissions";
import { typedDate } from "@/lib/domain/typed-dates";
import { articleFileText } from "@/lib/formats/article-file";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

const FIELDS = ["text", "title", "publisher", "byline", "publishedOn", "address", "articleId"] as const;
type Values = Record<(typeof FIELDS)[number], string>;

/** What became of the form: nothing yet, what was read, or what was added. */
export interface Added {
  /** The particulars were proposed and wait to be looked at. */
  read?: true;
  articleId?: string;
  /** Whether the very text was there already. */
  same?: boolean;
  revision?: number;
  found?: number;
  lost?: number[];
}

async function requireStaff() {
  const { viewer } = await requestContext();
  if (viewer.kind !== "account") throw new DomainError("unauthenticated");
  if (!may(viewer, "add-article", { unitId: null, units: [] })) throw new DomainError("forbidden");
}

/** The text of the form, of the file where one was chosen, with what text and file say of the article. */
async function readForm(form: FormData): Promise<Values> {
  const given = textsOf(form, FIELDS);
  const file = form.get("file");
  const chosen = file instanceof File && file.size > 0 ? file : null;
  const { text: whole, ...page } = chosen
    ? articleFileText(new Uint8Array(await chosen.arrayBuffer()), chosen.name)
    : { text: given.text };
  const text = articleText(whole);
  if (text.trim() === "" || text.length > LONGEST_TEXT)
    throw new DomainError("invalid", { fields: ["text"] });
  const found = particularsOf(text);
  const day = typedDate((page.publishedOn ?? "").slice(0, 10))?.first ?? found.publishedOn;
  return {
    ...given,
    text,
    title: (page.title ?? found.title ?? "").normalize("NFC"),
    publisher: (page.publisher ?? found.publisher ?? "").normalize("NFC"),
    byline: (page.byline ?? found.byline ?? "").normalize("NFC"),
    publishedOn: day === null ? "" : sayDate(day),
    address: page.address ?? found.address ?? "",
  };
}

async function save(values: Values): Promise<Added> {
  const { text, title, publisher, byline, address, articleId } = values;
  const day = typedDate(values.publishedOn);
  if (!articleId && day?.precision !== "day") throw new DomainError("invalid", { fields: ["publishedOn"] });
  const said = { title, publisher, byline, address: address || undefined };
  const input = articleId ? { text, articleId } : { text, ...said, publishedOn: day?.first };
  const added = await addArticle(await requestContext(), input);
  return { ...added, same: !added.added };
}

/**
 * Reads a pasted text or a file and proposes what it says of itself, or saves it. Nothing is stored
 * before it is saved; after a refusal everything typed is there again.
 */
export async function addOrRead(_: ActionState<Added>, form: FormData): Promise<ActionState<Added>> {
  let values: Values = textsOf(form, FIELDS);
  const state = await runAction(async (): Promise<Added> => {
    await requireStaff();
    const file = form.get("file");
    const hasFile = file instanceof File && file.size > 0;
    if (form.get("intent") === "read" || hasFile) {
      values = await readForm(form);
      return { read: true };
    }
    if (values.text === "") throw new DomainError("invalid", { fields: ["text"] });
    const added = await save(values);
    revalidatePath("/", "layout");
    if (!added.same && !values.articleId) redirect(`/articles/${added.articleId}/reading`);
    return added;
  }, values);
  return { ...state, values };
}
