import type { SmallPanel } from "@/components/charts/panels-drawing";
import { SmallYearChart } from "@/components/charts/small-year-chart";
import { Link } from "@/components/ui/link";
import type { ChartWords } from "@/lib/domain/charts/words";

/** Small charts side by side: three in a wide column, two in a narrower one, one on phones. */
export function SmallPanels({
  panels,
  words,
  level = 3,
}: {
  panels: readonly SmallPanel[];
  words: ChartWords;
  level?: 2 | 3 | 4;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="@container">
      <ul className="m-0 grid list-none grid-cols-1 gap-x-5 gap-y-6 p-0 @min-[480px]:grid-cols-2 @min-[760px]:grid-cols-3">
        {panels.map(({ id, name, href, colour, data, unit, aside }) => (
          <li key={id} className="flex min-w-0 flex-col break-inside-avoid">
            <div className="flex items-baseline justify-between gap-3">
              <Heading className="m-0! min-w-0 text-14! leading-5! font-semibold">
                {href ? (
                  <Link href={href} className="no-underline hover:underline">
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </Heading>
              {data.end ? (
                <p className="shrink-0 text-13 text-ink-2">
                  <span className="num font-semibold text-ink">{data.end}</span>
                  {unit === "%" ? "%" : ` ${unit}`}
                </p>
              ) : null}
            </div>
            {aside ? <p className="text-13 text-ink-3">{aside}</p> : null}
            {/* The plots of a row stand on one line, however long their names are. */}
            <div className="mt-auto">
              <SmallYearChart
                data={data}
                colour={colour}
                label={`${name}, ${unit}`}
                howToMove={words.howToMove}
                openSource={words.openSource}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
