import { useTranslations } from "next-intl";
import { ClearForm } from "@/components/comments/clear-form";
import { CommentForm } from "@/components/comments/comment-form";
import { CommentLine } from "@/components/comments/comment-line";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { Comment } from "@/db/read/comments";

export interface TalkPlace {
  submissionId: string;
  /** Whether the reader may write. */
  writes: boolean;
  /** The cell whose form is open; null for none. */
  open: string | null;
  /** The page's own address, and the one that opens the form of a cell. */
  back: string;
  openAt(facetId: string): string;
}

/** What is said of a cell in a review, and the way to say more: a link opens its form in the row. */
export function ReviewTalk({
  facetId,
  measure,
  comments,
  place,
}: {
  facetId: string;
  measure: string;
  comments: readonly Comment[];
  place: TalkPlace;
}) {
  const t = useTranslations("comments");
  return (
    <div>
      {comments.length > 0 ? (
        <ul className="flex flex-col gap-2">
          {comments.map((comment) => (
            <CommentLine key={comment.id} comment={comment}>
              {place.writes ? <ClearForm commentId={comment.id} /> : null}
            </CommentLine>
          ))}
        </ul>
      ) : null}
      {!place.writes ? null : place.open === facetId ? (
        <CommentForm
          key={comments.length}
          submissionId={place.submissionId}
          facetId={facetId}
          back={place.back}
        />
      ) : (
        <Link
          href={place.openAt(facetId) as "/review"}
          scroll={false}
          aria-label={t("addOf", { measure })}
          className="link inline-flex min-h-6 items-center gap-1 text-13 max-sm:min-h-11"
        >
          <Icon name="comment" /> {t("add")}
        </Link>
      )}
    </div>
  );
}
