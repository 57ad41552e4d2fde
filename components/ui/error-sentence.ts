"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ActionError } from "@/lib/action-state";
import { formatDate } from "@/lib/i18n/dates";

const FILE_REASONS: Readonly<
  Record<
    string,
    | "fileEmpty"
    | "fileTooLarge"
    | "fileBinary"
    | "fileEncoding"
    | "fileNotDocx"
    | "fileMalformed"
    | "scanEmpty"
    | "scanTooLarge"
    | "scanWrongType"
  >
> = {
  empty: "fileEmpty",
  "too-large": "fileTooLarge",
  binary: "fileBinary",
  encoding: "fileEncoding",
  "not-docx": "fileNotDocx",
  malformed: "fileMalformed",
  "scan-empty": "scanEmpty",
  "scan-too-large": "scanTooLarge",
  "not-a-scan": "scanWrongType",
};

/** Why an administrator's change is not possible as things stand. */
const STATE_REASONS: Readonly<
  Record<
    string,
    | "noExtension"
    | "ownAccount"
    | "lastAdministrator"
    | "accountState"
    | "deputyState"
    | "unitFigures"
    | "categoryState"
    | "categoryUsed"
  >
> = {
  extension: "noExtension",
  "own-account": "ownAccount",
  "last-administrator": "lastAdministrator",
  account: "accountState",
  deputy: "deputyState",
  "unit-figures": "unitFigures",
  category: "categoryState",
  "category-used": "categoryUsed",
};

/** The one place where a code becomes a sentence. */
export function useErrorSentence(): (error: ActionError) => string {
  const t = useTranslations("errors");
  const locale = useLocale();
  return ({ code, details }) => {
    const day = (name: string) => formatDate(String(details[name]), locale);
    if (code === "period-not-open" && details.opensOn) return t("periodOpensOn", { date: day("opensOn") });
    if (code === "period-not-open" && details.closesOn) return t("periodClosedOn", { date: day("closesOn") });
    if (code === "too-many-attempts") return t(code, { seconds: Number(details.seconds) });
    if (code === "wrong-address") return t(code, { expected: String(details.expected) });
    if (code === "stale" && "articleId" in details) return t("articleStale");
    if (code === "stale" && "commentId" in details) return t("commentStale");
    if (code === "stale" && "contradiction" in details) return t("noteStale");
    if (code === "wrong-state" && "articleId" in details) return t("articleState");
    if ((code === "wrong-state" || code === "conflict") && "statementId" in details) return t("rankState");
    if (code === "conflict" && details.what === "deputy") return t("deputyConflict");
    if (code === "stale" && "what" in details) return t("changedStale");
    if (code === "wrong-state" && "what" in details) return t(STATE_REASONS[String(details.what)] ?? code);
    if (code === "unreadable-file") return t(FILE_REASONS[String(details.reason)] ?? code);
    return t(code);
  };
}
