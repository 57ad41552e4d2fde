"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field, TextArea } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { LARGEST_FILE } from "@/lib/formats/article-limits";
import { type Added, addOrRead } from "./add-actions";

interface AddFormProps {
  /** The article that the text is a revision of; null for a new one. */
  articleId: string | null;
  longest: string;
}

/** Text or file first, then what it says of itself to be looked at, then saved; plain forms without script. */
export function AddForm({ articleId, longest }: AddFormProps) {
  const t = useTranslations("addArticle");
  const [state, action] = useActionState(addOrRead, {});
  const invalid = invalidFields(state);
  const errorOf = (field: string, text: string) => (invalid.includes(field) ? text : undefined);
  const values = state.values;
  const wasRead = articleId === null && (state.result?.read || Boolean(values?.title || values?.publisher));
  const limit = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const large = (currentTarget.files?.[0]?.size ?? 0) > LARGEST_FILE;
    currentTarget.setCustomValidity(large ? t("fileTooLarge") : "");
    if (large) currentTarget.reportValidity();
  };
  if (state.result && !state.result.read) return <AddedNotice added={state.result} />;
  return (
    <form action={action} className="flex flex-col gap-4">
      <ErrorNotice error={state.error} />
      <input type="hidden" name="articleId" value={articleId ?? ""} />
      {wasRead ? (
        <fieldset className="card flex flex-col gap-4 border-accent">
          <legend className="sr-only">{t("checkHeading")}</legend>
          <h2>{t("checkHeading")}</h2>
          <p className="text-14 text-ink-2">{t("checkHint")}</p>
          <Field
            name="title"
            label={t("name")}
            lang="vi"
            maxLength={500}
            defaultValue={values?.title}
            error={errorOf("title", t("nameError"))}
          />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <Field
              name="publisher"
              label={t("publisher")}
              lang="vi"
              maxLength={200}
              defaultValue={values?.publisher}
              error={errorOf("publisher", t("publisherError"))}
            />
            <Field
              name="publishedOn"
              label={t("publishedOn")}
              hint={t("publishedOnHint")}
              inputMode="numeric"
              defaultValue={values?.publishedOn}
              error={errorOf("publishedOn", t("publishedOnError"))}
            />
            <Field
              name="byline"
              label={t("byline")}
              lang="vi"
              maxLength={200}
              defaultValue={values?.byline}
              error={errorOf("byline", t("bylineError"))}
            />
            <Field
              name="address"
              label={t("address")}
              hint={t("addressHint")}
              inputMode="url"
              maxLength={1000}
              defaultValue={values?.address}
              error={errorOf("address", t("addressError"))}
            />
          </div>
          <SubmitButton name="intent" value="save" className="w-fit">
            {t("save")}
          </SubmitButton>
        </fieldset>
      ) : null}
      <TextArea
        name="text"
        label={t("text")}
        hint={t("textHint", { count: longest })}
        lang="vi"
        rows={wasRead ? 10 : 16}
        defaultValue={values?.text}
        error={errorOf("text", t("textError", { count: longest }))}
        className="leading-7"
      />
      <Field
        name="file"
        label={t("file")}
        hint={t("fileHint")}
        type="file"
        accept=".txt,.html,.htm,.docx"
        onChange={limit}
      />
      <SubmitButton
        name="intent"
        value={articleId === null ? "read" : "save"}
        tone={wasRead ? "plain" : "primary"}
        className="w-fit"
      >
        {articleId === null ? t("read") : t("save")}
      </SubmitButton>
    </form>
  );
}

/** What became of it: the text was there already, or which quotes the revised one has lost. */
function AddedNotice({ added }: { added: Added }) {
  const t = useTranslations("addArticle");
  const lost = added.lost ?? [];
  return (
    <div role="status" className="card flex flex-col gap-3">
      {added.same ? (
        <>
          <h2>{t("same")}</h2>
          <p>{t("sameHint")}</p>
        </>
      ) : (
        <>
          <h2>{t("revised", { revision: String(added.revision), found: String(added.found) })}</h2>
          <p className={lost.length > 0 ? "text-warn" : undefined}>
            {t("lost", { count: lost.length })} {lost.map((number) => `[${number}]`).join(", ")}
          </p>
        </>
      )}
      <p className="flex flex-wrap gap-3">
        <Link href={`/articles/${added.articleId}`} className="button button-primary">
          {added.same ? t("open") : t("toArticle")}
        </Link>
        {added.same ? null : (
          <Link href={`/articles/${added.articleId}/reading`} className="button">
            {t("toReading")}
          </Link>
        )}
      </p>
    </div>
  );
}
