"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore, useTransition } from "react";
import { clearComment, comment } from "@/components/comments/actions";
import { CommentLine } from "@/components/comments/comment-line";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { FieldError, TextArea } from "@/components/ui/field";
import type { ActionError } from "@/lib/action-state";
import { partsOf } from "./entry-cells";
import { useEntry } from "./entry-context";

const COMMENT_FIELD = "cell-comment";

interface Draft {
  text: string;
  followUp: boolean;
}
const NO_DRAFT: Draft = { text: "", followUp: false };
const OFFLINE: ActionError = { code: "offline", details: {} };

/** What is said of the chosen cell, and a field to say more; it stands within the form of the cells. */
export function CellTalk({ id }: { id: string }) {
  const t = useTranslations("comments");
  const sentence = useErrorSentence();
  const { comments, store } = useEntry();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [error, setError] = useState<{ id: string; error: ActionError } | null>(null);
  const [pending, start] = useTransition();
  const said = useSyncExternalStore(
    (listener) => comments.subscribe(listener),
    () => comments.at(id),
    () => comments.at(id),
  );
  const { unitId, facetId } = partsOf(id);
  const submissionId = store.sheets.get(unitId)?.submissionId;
  const draft = drafts[id] ?? NO_DRAFT;
  const write = (part: Partial<Draft>) => setDrafts({ ...drafts, [id]: { ...draft, ...part } });

  const run = (act: typeof comment, fields: Readonly<Record<string, string>>, done?: () => void) =>
    start(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      // Without a connection the call itself fails; what was written stays in its field.
      const state = await act({}, form).catch(() => ({ error: OFFLINE, result: undefined }));
      setError(state.error ? { id, error: state.error } : null);
      if (!state.result) return;
      comments.replace(unitId, state.result);
      done?.();
    });
  const send = () => {
    if (pending || !submissionId) return;
    const fields = { submissionId, facetId, text: draft.text, followUp: draft.followUp ? "on" : "" };
    run(comment, fields, () => setDrafts(({ [id]: _sent, ...others }) => others));
  };
  const wanted = error?.id === id && error.error.code === "invalid";
  return (
    <section aria-labelledby="cell-talk" className="border-line border-t pt-3">
      <h3 id="cell-talk" className="font-semibold">
        {t("heading")}
      </h3>
      {said.length === 0 ? <p className="text-13 text-ink-3">{t("none")}</p> : null}
      <ul className="mt-1 flex flex-col gap-2">
        {said.map((each) => (
          <CommentLine key={each.id} comment={each}>
            <button
              type="button"
              className="button min-h-8 px-3 text-13"
              onClick={() => run(clearComment, { commentId: each.id })}
            >
              {t("clear")}
            </button>
          </CommentLine>
        ))}
      </ul>
      {error && error.id === id && !wanted ? (
        <div role="alert">
          <FieldError id="cell-talk-error">{sentence(error.error)}</FieldError>
        </div>
      ) : null}
      {submissionId ? (
        <div className="mt-2 flex flex-col gap-2">
          <TextArea
            name={COMMENT_FIELD}
            label={t("text")}
            hint={t("private")}
            rows={2}
            maxLength={2000}
            value={draft.text}
            error={wanted ? t("textWanted") : undefined}
            onChange={(event) => write({ text: event.target.value })}
          />
          <div className="flex flex-wrap items-center gap-3">
            <label className="flex min-h-8 items-center gap-2 max-sm:min-h-11">
              <input
                type="checkbox"
                checked={draft.followUp}
                onChange={(event) => write({ followUp: event.target.checked })}
                className="h-5 w-5"
              />
              {t("followUp")}
            </label>
            <button
              type="button"
              className="button min-h-9"
              aria-disabled={pending || undefined}
              onClick={send}
            >
              {t("send")}
            </button>
          </div>
        </div>
      ) : (
        <p className="mt-1 text-13 text-ink-3">{t("notBegun")}</p>
      )}
    </section>
  );
}
