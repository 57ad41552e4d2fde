import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { FoundList } from "@/lib/search-lists";
import { FoundDetail, FoundExcerpts, FoundName } from "./found-line";

interface FoundOptionsProps {
  lists: readonly FoundList[];
  query: string;
  /** Index of the chosen one among all; -1 for none. */
  chosen: number;
  optionId(index: number): string;
  close(): void;
}

/** What was found as the options of a list box, by kind; each is a link, for pointers and new tabs. */
export function FoundOptions({ lists, query, chosen, optionId, close }: FoundOptionsProps) {
  const t = useTranslations("search");
  const before = (kind: number) => lists.slice(0, kind).reduce((sum, { items }) => sum + items.length, 0);
  return lists.map(({ kind, count, items }, at) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
    <div key={kind} role="group" aria-labelledby={`${optionId(0)}-${kind}`}>
      <p id={`${optionId(0)}-${kind}`} className="px-4 pt-3 pb-1 font-semibold text-13 text-ink-2">
        {t(kind)} <span className="num font-normal text-ink-3">{count}</span>
      </p>
      {items.map((each, index) => {
        const place = before(at) + index;
        return (
          <Link
            key={each.href}
            id={optionId(place)}
            role="option"
            aria-selected={place === chosen}
            tabIndex={-1}
            href={each.href}
            onClick={close}
            className={`block min-h-11 border-l-4 px-3 py-1.5 no-underline hover:bg-sunken ${place === chosen ? "border-accent bg-sunken" : "border-transparent"}`}
          >
            <span className="block">
              <FoundName found={each} query={query} />
            </span>
            <span className="block text-13 text-ink-3">
              <FoundDetail found={each} query={query} />
            </span>
            <FoundExcerpts found={each} query={query} limit={1} />
          </Link>
        );
      })}
    </div>
  ));
}
