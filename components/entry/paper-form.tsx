import { getLocale, getTranslations } from "next-intl/server";
import type { Catalogue, PlacedUnit } from "@/db/read/catalogue";
import type { CellText } from "@/lib/cell-text";
import type { SubmissionState } from "@/lib/domain/submissions";
import { formRows } from "@/lib/form-rows";
import { nameIn } from "@/lib/i18n/collation";
import { FilledTable } from "./filled-table";

interface PaperFormProps {
  catalogue: Catalogue;
  unit: PlacedUnit;
  form: { formId: string; year: number };
  /** Null for a blank form. */
  filled: {
    cells: Readonly<Record<string, CellText>>;
    state: SubmissionState;
    /** The signed report's particulars, as far as they are known. */
    report: { number: string | null; date: string | null; office: string | null };
  } | null;
}

/** A form on A4 in the office's layout (Decree 30/2020): blank, or filled and ready for signature. */
export async function PaperForm({ catalogue, unit, form, filled }: PaperFormProps) {
  const t = await getTranslations("entry");
  const demo = await getTranslations("demo");
  const locale = await getLocale();
  const rows = formRows(catalogue, form, new Map(), locale);
  const sections = catalogue.sections
    .map(({ id, name }) => ({ id, name: nameIn(name, locale) }))
    .filter(({ id }) => rows.some(({ sectionId }) => sectionId === id));
  const [year, month, day] = filled?.report.date?.split("-") ?? [];
  const place = nameIn(unit.shortName, locale);
  return (
    <>
      <div className="flex justify-between gap-6 text-center text-14" lang="vi">
        <div>
          <p>{filled?.report.office ?? t("officeLine")}</p>
          <p>
            <strong>{unit.name.vi}</strong>
          </p>
          {filled ? <p>{t("reportNo", { number: filled.report.number ?? "……………" })}</p> : null}
        </div>
        <div>
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
            <br />
            <strong className="border-ink border-b">Độc lập - Tự do - Hạnh phúc</strong>
          </p>
          {filled ? (
            <p className="mt-2 italic">
              {year && month && day ? t("placeDate", { place, day, month, year }) : t("placeBlank")}
            </p>
          ) : null}
        </div>
      </div>
      <h1 className="mt-6 text-center">{t("blankTitle", { year: String(form.year) })}</h1>
      <p className="text-center">{nameIn(unit.name, locale)}</p>
      {filled ? <p className="text-center text-14 italic">{t(`stateOnPaper.${filled.state}`)}</p> : null}
      {process.env.SITE === "demo" ? (
        <p className="text-center font-semibold uppercase">{demo("mark")}</p>
      ) : null}
      <div className="mt-4">
        <FilledTable rows={rows} sections={sections} cells={filled?.cells ?? null} year={form.year} />
      </div>
      <div className="mt-8 grid break-inside-avoid grid-cols-2 gap-8 pb-24 text-center text-14">
        <p>
          <strong>{t("preparedBy")}</strong>
          <br />
          <span className="italic">{t("signHere")}</span>
        </p>
        <p>
          <strong>{t("headOfUnit")}</strong>
          <br />
          <span className="italic">{t("signAndSeal")}</span>
        </p>
      </div>
    </>
  );
}
