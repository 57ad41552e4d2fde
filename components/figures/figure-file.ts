import { getLocale, getTranslations } from "next-intl/server";
import { imageWidth } from "@/components/charts/kinds";
import { renderer } from "@/components/charts/render/draw-chart";
import type { Catalogue } from "@/db/read/catalogue";
import { readEnv } from "@/lib/env";
import type { FigureFormat } from "@/lib/figure-addresses";
import { toCsv } from "@/lib/formats/csv";
import { toXlsx } from "@/lib/formats/xlsx";
import { formatDate } from "@/lib/i18n/dates";
import type { Figure } from "./figure";
import { figureSource } from "./figure-source";
import { figureTable } from "./figure-table";

const TYPES: Record<FigureFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
};

export interface FigureFile {
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** What a file of a figure must say beside the figure. */
interface FileSetting {
  catalogue: Catalogue;
  /** Where the figure can be seen again. */
  address: string;
  /** The day whose figures these are, for a permanent link. */
  asOf: string | null;
}

/** Words that every file of the demonstration carries; null on the real site. */
async function demoWords(): Promise<{ mark: string; source: string } | null> {
  if (readEnv(process.env).SITE !== "demo") return null;
  const t = await getTranslations("demo");
  return { mark: t("mark"), source: t("source") };
}

/** The figure as a file. Throws RenderError where an image cannot be drawn. */
export async function figureFile(
  figure: Figure,
  format: FigureFormat,
  setting: FileSetting,
): Promise<FigureFile> {
  const demo = await demoWords();
  const content = await (format === "csv" || format === "xlsx"
    ? tableFile(figure, format, setting, demo)
    : imageFile(figure, format, demo));
  return { type: TYPES[format], content };
}

async function tableFile(
  figure: Figure,
  format: "csv" | "xlsx",
  { catalogue, address, asOf }: FileSetting,
  demo: Awaited<ReturnType<typeof demoWords>>,
): Promise<FigureFile["content"]> {
  const table = await figureTable(figure, catalogue, demo?.mark ?? null);
  if (format === "csv") return toCsv(table.header, table.rows);
  const t = await getTranslations("figure");
  const locale = await getLocale();
  const notes: [string, string][] = [
    ...(demo ? [[t("noteMark"), demo.source] as [string, string]] : []),
    [t("noteHeadline"), figure.headline],
    [t("noteSubtitle"), figure.subtitle],
    ...figure.notes.map(({ letter, text }): [string, string] => [letter, text]),
    ...(figure.remark ? [[t("note"), figure.remark] as [string, string]] : []),
    [t("noteSource"), await figureSource(figure.statements)],
    ...(asOf ? [[t("noteAsOf"), formatDate(asOf, locale)] as [string, string]] : []),
    [t("noteAddress"), address],
  ];
  const bytes = await toXlsx([
    { name: t("sheetData"), ...table },
    { name: t("sheetNotes"), header: [t("note"), t("text")], rows: notes },
  ]);
  return new Uint8Array(bytes);
}

async function imageFile(
  figure: Figure,
  format: "svg" | "png",
  demo: Awaited<ReturnType<typeof demoWords>>,
): Promise<FigureFile["content"]> {
  const { chart, headline, subtitle, notes, remark } = figure;
  const source = await figureSource(figure.statements);
  const { svgs } = await renderer().draw({
    do: "frame",
    spec: chart,
    width: imageWidth(chart),
    prefix: "f",
    frame: {
      headline,
      subtitle,
      notes,
      source: remark ? `${remark} ${source}` : source,
      mark: demo?.source ?? null,
    },
  });
  const [svg = ""] = svgs;
  return format === "svg" ? svg : new Uint8Array(await renderer().rasterize(svg));
}
