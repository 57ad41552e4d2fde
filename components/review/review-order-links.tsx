import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { REVIEW_ORDERS, type ReviewOrder } from "@/lib/domain/review-order";

/** Largest change first, or as in the form. */
export function ReviewOrderLinks({ order, path }: { order: ReviewOrder; path: string }) {
  const t = useTranslations("review");
  return (
    <nav aria-label={t("order")} className="flex flex-wrap gap-x-4">
      {REVIEW_ORDERS.map((each) => (
        <Link
          key={each}
          href={`${path}?order=${each}` as "/review"}
          aria-current={each === order ? "true" : undefined}
          className={`min-h-6 max-sm:min-h-11 ${each === order ? "font-semibold text-ink no-underline" : "link"}`}
        >
          {t(`orders.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
