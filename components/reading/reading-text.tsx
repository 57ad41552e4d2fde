import { getTranslations } from "next-intl/server";
import type { ReadingInHand } from "@/db/read/article-reading";
import { contradicted } from "@/lib/domain/checks/claims";
import { proposalKey } from "@/lib/domain/claims/decisions";
import { segments } from "@/lib/domain/quote-segments";
import type { Range } from "@/lib/domain/quotes";
import { ChooseWords } from "./choose-words";

type Look = "waiting" | "confirmed" | "conflict" | "refused" | "current";

const LOOKS: Record<Look, string> = {
  current: "bg-evidence text-on-evidence outline-2 outline-evidence-line outline-solid",
  conflict: "bg-conflict-soft shadow-[inset_0_-2px_var(--conflict)]",
  confirmed: "bg-evidence-soft shadow-[inset_0_-2px_var(--evidence-line)]",
  waiting: "border-evidence-line border-b-2 border-dashed bg-transparent",
  refused: "border-line-strong border-b-2 border-dotted bg-transparent",
};
/** Of words under several figures the one that wants the eye most is shown. */
const ORDER: readonly Look[] = ["current", "conflict", "waiting", "confirmed", "refused"];

interface ReadingTextProps {
  reading: ReadingInHand;
  current: (Range & { key: string }) | null;
  address: string;
}

/** The whole text with every proposal in it, each leading to its form. */
export async function ReadingText({ reading, current, address }: ReadingTextProps) {
  const t = await getTranslations("reading");
  const conflict = contradicted(reading.checks.contradictions);
  const marked = reading.proposals.flatMap(({ proposal, state }) => {
    const key = proposalKey(proposal);
    const disputed = state.statementId !== null && conflict.has(state.statementId);
    const look: Look = disputed ? "conflict" : state.outcome === "repeated" ? "confirmed" : state.outcome;
    return proposal.quotes.map((range) => ({ ...range, id: key, look }));
  });
  const looks = new Map<string, Look>(marked.map(({ id, look }) => [id, look]));
  const ranges = current ? [...marked, { ...current, id: current.key }] : marked;
  if (current) looks.set(current.key, "current");
  return (
    <ChooseWords address={address}>
      <div lang="vi" className="whitespace-pre-line break-words leading-8">
        {segments(reading.text, ranges).map(({ start, text, ids }) => {
          const look = ORDER.find((each) => ids.some((id) => looks.get(id) === each));
          const id = ids.find((each) => looks.get(each) === look);
          if (!look || !id) {
            return (
              <span key={start} data-start={start}>
                {text}
              </span>
            );
          }
          return (
            <a
              key={start}
              href={`${address}?${new URLSearchParams({ at: id })}`}
              aria-current={look === "current" ? "true" : undefined}
              className="text-inherit no-underline"
            >
              <mark
                data-start={start}
                data-look={look}
                id={look === "current" && start === current?.start ? "current-words" : undefined}
                className={`rounded-sm px-0.5 text-inherit ${LOOKS[look]}`}
              >
                {text}
              </mark>
            </a>
          );
        })}
      </div>
      <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 border-line border-t pt-3 text-13 text-ink-2">
        {ORDER.map((look) => (
          <li key={look}>
            <span aria-hidden="true" className={`mr-2 inline-block h-4 w-6 align-middle ${LOOKS[look]}`} />
            {t(`looks.${look}`)}
          </li>
        ))}
      </ul>
    </ChooseWords>
  );
}
