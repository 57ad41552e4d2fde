import { SourceBadges } from "@/components/charts/source-badges";
import { TimelineBar } from "@/components/charts/timeline-bar";
import type { Timeline, TimelineEvent, TimelineItem } from "@/lib/domain/charts/timeline";

interface MovementTimelineProps {
  /** From lib/domain/charts/timeline. */
  data: Timeline;
  /** Name for those who hear it. */
  label: string;
}

const LEVEL = 46;
const ROW = 42;

/**
 * What the figures' times are, against the events of the movement: plain HTML in per cent of the width, so
 * that it needs no script. In a narrow column it is two lists, since a line of 34 years has no room there.
 */
export function MovementTimeline({ data, label }: MovementTimelineProps) {
  return (
    <section className="@container text-13" aria-label={label}>
      <div className="hidden @min-[1060px]:block">
        <Wide data={data} />
      </div>
      <div className="@min-[1060px]:hidden">
        <Narrow data={data} />
      </div>
    </section>
  );
}

interface PartProps {
  data: Timeline;
}

function Wide({ data }: PartProps) {
  const top = data.levels * LEVEL + 6;
  const bottom = top + 14 + data.rows.length * ROW + 8;
  return (
    <div className="grid grid-cols-[210px_1fr]" style={{ height: bottom + 30 }}>
      <ul className="m-0 list-none p-0" style={{ paddingTop: top + 14 }}>
        {data.rows.map(({ name }) => (
          <li key={name} className="flex items-center pr-3 font-semibold leading-5" style={{ height: ROW }}>
            {name}
          </li>
        ))}
      </ul>
      <div className="relative mr-6">
        {data.ticks.map(({ at, year }) => (
          <div key={year}>
            <span
              className="absolute w-px bg-grid"
              style={{ left: `${at}%`, top: top + 10, height: bottom - top - 10 }}
            />
            <span
              className="num absolute -translate-x-1/2 text-ink-2"
              style={{ left: `${at}%`, top: bottom + 6 }}
            >
              {year}
            </span>
          </div>
        ))}
        <span className="absolute inset-x-0 h-px bg-axis" style={{ top }} />
        <span className="absolute inset-x-0 h-px bg-axis" style={{ top: bottom }} />
        {data.rows.flatMap(({ name, items }, row) =>
          items.map((item) => (
            <TimelineBar key={`${name}-${item.text}`} item={item} y={top + 14 + row * ROW + ROW / 2} />
          )),
        )}
        <ul className="m-0 list-none p-0">
          {data.events.map((event) => (
            <Event key={`${event.date}-${event.text}`} event={event} top={top} bottom={bottom} />
          ))}
        </ul>
      </div>
    </div>
  );
}

const RUNS = {
  start: "-translate-x-px",
  middle: "-translate-x-1/2 text-center",
  end: "-translate-x-full text-right",
} as const;

function Event({ event, top, bottom }: { event: TimelineEvent; top: number; bottom: number }) {
  const { at, date, text, align, level } = event;
  const words = top - 6 - (level + 1) * LEVEL + 2;
  return (
    <li>
      <span
        aria-hidden="true"
        className="absolute w-px bg-ink-2"
        style={{
          left: `${at}%`,
          top: level === 0 ? top : words + 40,
          height: bottom - (level === 0 ? top : words + 40),
        }}
      />
      <span
        aria-hidden="true"
        className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink"
        style={{ left: `${at}%`, top }}
      />
      <span
        data-event=""
        className={`absolute whitespace-nowrap leading-5 ${RUNS[align]}`}
        style={{ left: `${at}%`, top: words }}
      >
        <span className="block font-semibold">{date}</span>
        <span className="block text-ink-2">{text}</span>
      </span>
    </li>
  );
}

function Narrow({ data }: PartProps) {
  return (
    <>
      <ol className="m-0 list-none border-l-2 border-axis p-0">
        {data.events.map(({ date, text }) => (
          <li key={`${date}-${text}`} data-event="" className="relative pb-3 pl-5 last:pb-0">
            <span aria-hidden="true" className="absolute top-1.5 -left-[6px] size-2.5 rounded-full bg-ink" />
            <span className="block font-semibold">{date}</span>
            <span className="block text-ink-2">{text}</span>
          </li>
        ))}
      </ol>
      <dl className="m-0 mt-4 grid gap-2 border-t border-line pt-4">
        {data.rows.map(({ name, items }) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            {items
              .filter(({ text }) => text !== "")
              .map(({ text, kind, badges }) => (
                <dd key={text} className="m-0 flex items-baseline gap-2 text-ink-2">
                  <TimeSign kind={kind} />
                  <span>
                    {text} {badges.length > 0 && <SourceBadges badges={badges} />}
                  </span>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </>
  );
}

/** The kind of time as a sign, drawn since few fonts have it. */
function TimeSign({ kind }: { kind: TimelineItem["kind"] }) {
  return (
    <svg width={16} height={10} viewBox="0 0 16 10" aria-hidden="true" className="shrink-0">
      {kind === "as-of" && <path d="M8,0L13,5L8,10L3,5z" fill="var(--cat-1)" />}
      {kind === "unknown-start" && (
        <path d="M0,5H13M14.5,0V10" stroke="var(--cat-1)" strokeWidth={2} strokeDasharray="2.5 2" />
      )}
      {kind === "span" && <path d="M0,5H16" stroke="var(--cat-1)" strokeWidth={6} />}
      {kind === "period" && <path d="M0,5H16" stroke="var(--context)" strokeWidth={6} />}
    </svg>
  );
}
