import { useTranslations } from "next-intl";
import { ColourScale } from "@/components/charts/colour-scale";
import { GridKeys } from "@/components/ui/grid-keys";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { HeatCell, HeatTable as HeatTableData } from "@/lib/domain/charts/heat-table";
import type { Locale } from "@/lib/i18n/locales";
import { HeatCellContent } from "./heat-cell";

interface HeatTableProps {
  data: HeatTableData;
  caption: string;
  locale: Locale;
  /** The letters of the notes by the year before which a series breaks. */
  letters: ReadonlyMap<number, string>;
}

/** So few years are not drawn out over the whole width. */
const FEW = 6;

/** In the cell's own ink, so that it is seen on every step of the scale. */
const HATCHED =
  "repeating-linear-gradient(135deg, color-mix(in srgb, currentColor 22%, transparent) 0 2px, transparent 2px 7px)";

function styleOf({ step, open }: HeatCell) {
  const colours =
    step === null ? {} : { backgroundColor: `var(--seq-${step})`, color: `var(--on-seq-${step})` };
  return { ...colours, backgroundImage: open ? HATCHED : undefined };
}

/** Units by years, each number in its cell on the colour of its class; breaks are dashed lines of their rows. */
export function HeatTable({ data, caption, locale, letters }: HeatTableProps) {
  const t = useTranslations("heat");
  const measure = useTranslations("measure");
  const sticky = "sticky left-0 z-[1] bg-surface";
  return (
    <GridKeys hint={t("keys")}>
      <ScrollArea label={caption} className="print-wide">
        <table className={`table table-heat ${data.years.length < FEW ? "w-auto!" : ""}`}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={sticky}>
                {measure("unit")}
              </th>
              {data.years.map((year) => (
                <th key={year} scope="col" className="num">
                  {year}
                  {letters.has(year) ? <sup className="ml-0.5">{letters.get(year)}</sup> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ unitId, name, cells }) => (
              <tr key={unitId}>
                <th scope="row" className={`${sticky} whitespace-nowrap font-medium`}>
                  {name}
                </th>
                {cells.map((cell) => (
                  <td
                    key={cell.year}
                    style={styleOf(cell)}
                    className={`num ${cell.broken ? "break-before" : ""} ${cell.step === null ? "text-ink-3" : ""}`}
                  >
                    <HeatCellContent cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {data.scale.length > 1 ? <ColourScale scale={data.scale} locale={locale} noData={null} /> : null}
    </GridKeys>
  );
}
