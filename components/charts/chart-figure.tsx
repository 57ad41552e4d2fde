import { type ReactNode, useId } from "react";
import { type SourceBadge, SourceBadges } from "@/components/charts/source-badges";
import { ScrollArea } from "@/components/ui/scroll-area";

export interface ChartFigureProps {
  /** h2 on a page of several figures, h3 inside a section. */
  level?: 2 | 3;
  /** The finding, in a sentence; generated from published figures only. */
  headline: ReactNode;
  /** Measure, unit, time, place. */
  subtitle: ReactNode;
  /** What stands beside the headline: a chip, a switch of views. */
  aside?: ReactNode;
  /** Key above the chart, where it has one. */
  legend?: ReactNode;
  children: ReactNode;
  /** The chart in words, for those who do not see it. */
  textAlternative: string;
  /** The same figures as a table, unless it stands elsewhere on the page. */
  table?: { summary: string; content: ReactNode };
  notes?: readonly { letter: string; text: string }[];
  /** "Nguồn: Công an Trà Vinh, 21/6/2017" */
  source?: ReactNode;
  badges?: readonly SourceBadge[];
  downloads?: ReactNode;
  className?: string;
}

/** Every chart of the site: sentence first, then the chart, and beneath it what one needs to trust it. */
export function ChartFigure(props: ChartFigureProps) {
  const {
    level = 2,
    headline,
    subtitle,
    aside,
    legend,
    children,
    textAlternative,
    table,
    notes = [],
  } = props;
  const { source, badges = [], downloads, className = "" } = props;
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <figure
      aria-labelledby={`${id}-headline`}
      aria-describedby={`${id}-words`}
      className={`m-0 flex min-w-0 flex-col rounded-lg border border-line bg-surface px-4 py-4 sm:px-5 print:border-0 print:p-0 ${className}`}
    >
      <figcaption className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Heading id={`${id}-headline`} className="m-0 text-18 font-semibold text-balance">
            {headline}
          </Heading>
          <p className="m-0 text-14 text-ink-2">{subtitle}</p>
        </div>
        {aside}
      </figcaption>
      <p id={`${id}-words`} className="sr-only">
        {textAlternative}
      </p>
      {legend}
      <div className="min-w-0">{children}</div>
      {table && (
        <details className="mt-3 text-14">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline sm:min-h-8">
            {table.summary}
          </summary>
          <ScrollArea label={table.summary} className="mt-2">
            {table.content}
          </ScrollArea>
        </details>
      )}
      {notes.length > 0 && (
        <dl className="m-0 mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-13">
          {notes.map(({ letter, text }) => (
            <div key={letter} className="contents">
              <dt className="font-semibold">{letter}</dt>
              <dd className="m-0 text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {(source || badges.length > 0 || downloads) && (
        <div className="mt-auto pt-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-line pt-3 text-13 text-ink-3">
            <p className="m-0">
              {source} {badges.length > 0 && <SourceBadges badges={badges} />}
            </p>
            {downloads}
          </div>
        </div>
      )}
    </figure>
  );
}
