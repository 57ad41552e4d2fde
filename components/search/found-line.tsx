import { useLocale, useTranslations } from "next-intl";
import type { IsoDate } from "@/lib/domain/dates";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import type { FoundItem } from "@/lib/search-lists";
import { Marked } from "./marked";

/** Dates of a code or a unit in words: "đến 30/6/2025", "từ 01/7/2025"; "" where it has no bounds. */
function useDates() {
  const t = useTranslations("search");
  const locale = useLocale();
  return (from: IsoDate | null, to: IsoDate | null): string => {
    const [since, until] = [from, to].map((date) => (date === null ? "" : formatDate(date, locale)));
    if (from !== null && to !== null) return t("between", { from: since ?? "", to: until ?? "" });
    if (to !== null) return t("until", { date: until ?? "" });
    return from === null ? "" : t("since", { date: since ?? "" });
  };
}

interface FoundLineProps {
  found: FoundItem;
  query: string;
}

/** The name of what was found, with what was looked for marked. */
export function FoundName({ found, query }: FoundLineProps) {
  const locale = useLocale();
  if (found.kind === "articles") {
    return (
      <span lang="vi">
        <Marked text={found.item.title} query={query} inText />
      </span>
    );
  }
  return <Marked text={nameIn(found.item.name, locale)} query={query} />;
}

/** What it is: a measure's unit and section, a unit's kind and time, an article's publisher and day. */
export function FoundDetail({ found, query }: FoundLineProps) {
  const t = useTranslations("search");
  const kinds = useTranslations("unitKinds");
  const locale = useLocale();
  const dates = useDates();
  if (found.kind === "measures") {
    const { unitOfMeasure, section } = found.item;
    return <>{[nameIn(unitOfMeasure, locale), nameIn(section, locale)].join(" · ")}</>;
  }
  if (found.kind === "units") {
    const { kind, validFrom, validTo, codes } = found.item;
    const time = validTo === null ? dates(validFrom, null) : dates(null, validTo);
    const borne = codes.map(({ code, from, to }) => `${t("code", { code })} ${dates(from, to)}`.trim());
    return (
      <>
        {[kinds(kind), time].filter(Boolean).join(" · ")}
        {borne.map((each) => (
          <span key={each}>
            {" · "}
            <Marked text={each} query={query} inText />
          </span>
        ))}
      </>
    );
  }
  const { publisher, publishedOn } = found.item;
  return (
    <>
      <span lang="vi">
        <Marked text={publisher} query={query} inText />
      </span>
      {` · ${formatDate(publishedOn, locale)}`}
    </>
  );
}

/** The places of an article that hold the words, verbatim; nothing for what has no text. */
export function FoundExcerpts({ found, query, limit }: FoundLineProps & { limit: number }) {
  const t = useTranslations("search");
  if (found.kind !== "articles") return null;
  const { excerpts, ofFullText } = found.item;
  return (
    <>
      {excerpts.slice(0, limit).map((excerpt) => (
        <span key={excerpt} className="mt-1 block border-line border-l-3 pl-3 text-14 text-ink-2">
          <span lang="vi">
            “<Marked text={excerpt} query={query} inText />”
          </span>{" "}
          {ofFullText ? <span className="text-13 text-ink-3">({t("fullText")})</span> : null}
        </span>
      ))}
    </>
  );
}
