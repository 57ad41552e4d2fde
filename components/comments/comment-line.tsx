import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { Comment } from "@/db/read/comments";

/** One comment with who and when; `children` is the way to clear what it asks for. */
export function CommentLine({ comment, children }: { comment: Comment; children?: ReactNode }) {
  const t = useTranslations("comments");
  const format = useFormatter();
  const at = (moment: string) =>
    format.dateTime(new Date(moment), { dateStyle: "short", timeStyle: "short" });
  const isOpen = comment.followUp && comment.clearedAt === null;
  return (
    <li className={`border-l-3 pl-2 text-13 ${isOpen ? "border-warn" : "border-line-strong"}`}>
      <p className="text-ink-3">{t("line", { name: comment.by, at: at(comment.at) })}</p>
      <p className="whitespace-pre-line text-ink">{comment.text}</p>
      {isOpen ? (
        <div className="flex flex-wrap items-center gap-x-3 text-warn">
          <span>
            <Icon name="flag" /> {t("open")}
          </span>
          {children}
        </div>
      ) : comment.clearedAt ? (
        <p className="text-ok">
          <Icon name="check" /> {t("cleared", { name: comment.clearedBy ?? "", at: at(comment.clearedAt) })}
        </p>
      ) : null}
    </li>
  );
}
