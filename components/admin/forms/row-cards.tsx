import { getTranslations } from "next-intl/server";
import type { AdminField } from "../admin-field";
import { AdminForm } from "../admin-form";
import { addRow, endRow, moveRow } from "./actions";

type Option = { value: string; label: string };

interface Place {
  formId: string;
  /** The first year that may change. */
  year: number;
  /** The rows that stand in that year, in their order. */
  standing: readonly Option[];
}

async function yearField(year: number): Promise<AdminField> {
  const t = await getTranslations("formAdmin");
  return {
    kind: "year",
    name: "fromYear",
    label: t("fromYear"),
    value: String(year),
    error: t("fromYearError", { year: String(year) }),
  };
}

async function afterField(standing: readonly Option[], value: string): Promise<AdminField> {
  const t = await getTranslations("formAdmin");
  return {
    kind: "select",
    name: "after",
    label: t("after"),
    options: [{ value: "", label: t("atTop") }, ...standing],
    value,
    error: t("afterError"),
  };
}

/** A row more; `facets` are those that the form can ask for and does not yet. */
export async function AddRowCard({ formId, year, standing, facets }: Place & { facets: readonly Option[] }) {
  const t = await getTranslations("formAdmin");
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="add-row">
      <h2 id="add-row">{t("addTitle")}</h2>
      {facets.length === 0 ? (
        <p className="text-14 text-ink-2">{t("nothingToAdd")}</p>
      ) : (
        <AdminForm
          key={facets.length}
          action={addRow}
          hidden={{ formId }}
          fields={[
            { kind: "select", name: "facetId", label: t("row"), options: facets, error: t("facetError") },
            await yearField(year),
            await afterField(standing, standing.at(-1)?.value ?? ""),
          ]}
          submit={t("add")}
          done={t("added")}
        />
      )}
    </section>
  );
}

/** One row: its end, or another place. */
export async function RowCard({ formId, year, standing, row }: Place & { row: Option }) {
  const t = await getTranslations("formAdmin");
  const hidden = { formId, facetId: row.value };
  const at = standing.findIndex(({ value }) => value === row.value);
  const others = standing.filter(({ value }) => value !== row.value);
  return (
    <section id="row" className="card flex flex-col gap-4" aria-labelledby="row-title">
      <h2 id="row-title">{row.label}</h2>
      <AdminForm
        key={`move ${row.value}`}
        action={moveRow}
        hidden={hidden}
        fields={[await afterField(others, standing[at - 1]?.value ?? ""), await yearField(year)]}
        submit={t("move")}
        done={t("moved")}
        tone="plain"
      />
      <div className="border-line border-t pt-4">
        <AdminForm
          key={`end ${row.value}`}
          action={endRow}
          hidden={hidden}
          fields={[{ ...(await yearField(year)), label: t("endFrom") }]}
          submit={t("end")}
          done={t("ended")}
          tone="warn"
        />
      </div>
    </section>
  );
}
