import { SourceBadges } from "@/components/charts/source-badges";
import type { Timeline, TimelineEvent, TimelineItem } from "@/lib/domain/charts/timeline";

interface MovementTimelineProps {
  /** From lib/domain/charts/timeline. */
  data: Timeline;
  /** Name for those who hear it. */
  label: string;
  /** "Nguồn số {n}" */
  badgeLabel: string;
}

const LEVEL = 46;
const ROW = 34;

/**
 * What the figures' times are, against the events of the movement: plain HTML in per cent of the width, so
 * that it needs no script. In a narrow column it is two lists, since a line of 34 years has no room there.
 */
export function MovementTimeline({ data, label, badgeLabel }: MovementTimelineProps) {
  return (
    <section className="@container text-13" aria-label={label}>
      <div className="hidden @min-[720px]:block">
        <Wide data={data} badgeLabel={badgeLabel} />
      </div>
      <div className="@min-[720px]:hidden">
        <Narrow data={data} badgeLabel={badgeLabel} />
      </div>
    </section>
  );
}

interface PartProps {
  data: Timeline;
  badgeLabel: string;
}

function Wide({ data, badgeLabel }: PartProps) {
  const top = data.levels * LEVEL + 6;
  const bottom = top + 14 + data.rows.length * ROW + 8;
  return (
    <div className="grid grid-cols-[150px_1fr]" style={{ height: bottom + 30 }}>
      <ul className="m-0 list-none p-0" style={{ paddingTop: top + 14 }}>
        {data.rows.map(({ name }) => (
          <li key={name} className="flex items-center font-semibold" style={{ height: ROW }}>
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
            <Item
              key={`${name}-${item.text}`}
              item={item}
              y={top + 14 + row * ROW + ROW / 2}
              badgeLabel={badgeLabel}
            />
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
        className={`absolute whitespace-nowrap leading-5 ${align === "end" ? "-translate-x-full text-right" : "-translate-x-px"}`}
        style={{ left: `${at}%`, top: words }}
      >
        <span className="block font-semibold">{date}</span>
        <span className="block text-ink-2">{text}</span>
      </span>
    </li>
  );
}

const TONES = [
  "bg-sunken text-ink",
  "bg-[var(--seq-2)] text-[var(--on-seq-2)]",
  "bg-cat-1 text-[var(--on-cat-1)]",
];

function Item({ item, y, badgeLabel }: { item: TimelineItem; y: number; badgeLabel: string }) {
  const { kind, from, to, text, inside, badges } = item;
  const said = (
    <>
      {text} {badges.length > 0 && <SourceBadges badges={badges} label={badgeLabel} />}
    </>
  );
  const words = "relative z-10 whitespace-nowrap bg-surface/90 px-1";
  const behind = to > 80;
  const beside = (
    <span
      className={`absolute -translate-y-1/2 ${words} ${behind ? "-translate-x-full" : ""}`}
      style={{ left: `${behind ? from : to}%`, top: y, marginLeft: behind ? -10 : 10, position: "absolute" }}
    >
      {said}
    </span>
  );
  if (kind === "as-of") {
    return (
      <>
        <span
          aria-hidden="true"
          className="absolute z-10 size-2.5 -translate-x-1/2 -translate-y-1/2 rotate-45 bg-cat-1"
          style={{ left: `${to}%`, top: y }}
        />
        {beside}
      </>
    );
  }
  if (kind === "unknown-start") {
    return (
      <>
        <span
          aria-hidden="true"
          className="absolute border-t-[3px] border-dotted border-cat-1"
          style={{ left: `${from}%`, width: `${to - from}%`, top: y - 1 }}
        />
        <span
          aria-hidden="true"
          className="absolute z-10 h-4 w-0.5 -translate-x-px -translate-y-1/2 bg-cat-1"
          style={{ left: `${to}%`, top: y }}
        />
        {beside}
      </>
    );
  }
  const tone = TONES[kind === "span" ? 2 : Math.min(item.tone, 2)];
  return (
    <>
      <span
        className={`absolute flex h-6 -translate-y-1/2 items-center overflow-hidden px-2 whitespace-nowrap ${tone}`}
        style={{ left: `${from}%`, width: `${to - from}%`, top: y }}
      >
        {inside && said}
      </span>
      {!inside && beside}
    </>
  );
}

function Narrow({ data, badgeLabel }: PartProps) {
  return (
    <>
      <ol className="m-0 list-none border-l-2 border-axis p-0">
        {data.events.map(({ date, text }) => (
          <li key={`${date}-${text}`} className="relative pb-3 pl-5 last:pb-0">
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
            {items.map(({ text, kind, badges }) => (
              <dd key={text} className="m-0 text-ink-2">
                <span aria-hidden="true">
                  {kind === "as-of" ? "◆ " : kind === "unknown-start" ? "┄ " : "▬ "}
                </span>
                {text} {badges.length > 0 && <SourceBadges badges={badges} label={badgeLabel} />}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
