import { getLocale, getTranslations } from "next-intl/server";
import { type Dimension, type Measure, VISIBILITIES } from "@/lib/domain/measures";
import { nameIn } from "@/lib/i18n/collation";
import { formatBound } from "@/lib/i18n/dates";
import { AdminForm } from "../admin-form";
import { addBreak, addToMeasure, describeMeasure, setVisibility } from "./actions";
import { type MeasureWord, wordFields } from "./word-fields";

/** Who may see the reported figures of a measure. */
export async function VisibilityCard({ measure }: { measure: Measure }) {
  const t = await getTranslations("measureAdmin");
  const { id, visibility, communeVisibility } = measure;
  const options = VISIBILITIES.map((value) => ({ value, label: t(`visibilities.${value}`) }));
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="visibility">
      <h2 id="visibility">{t("visibilityTitle")}</h2>
      <p className="text-14 text-ink-2">{t("visibilityHint")}</p>
      <AdminForm
        key={`${visibility} ${communeVisibility}`}
        action={setVisibility}
        hidden={{ id, seenVisibility: visibility, seenCommuneVisibility: communeVisibility }}
        fields={[
          { kind: "select", name: "visibility", label: t("visibility"), options, value: visibility },
          {
            kind: "select",
            name: "communeVisibility",
            label: t("communeVisibility"),
            options,
            value: communeVisibility,
          },
          { kind: "area", name: "reason", label: t("reason"), error: t("reasonWanted") },
        ]}
        submit={t("save")}
        done={t("visibilitySaved")}
      />
    </section>
  );
}

/** What a measure is called and counts; what stood before is in the record. */
export async function WordsCard({ measure }: { measure: Measure }) {
  const t = await getTranslations("measureAdmin");
  const { id, name, unitOfMeasure, definition } = measure;
  const words: Record<MeasureWord, string> = {
    nameVi: name.vi,
    nameEn: name.en,
    unitOfMeasureVi: unitOfMeasure.vi,
    unitOfMeasureEn: unitOfMeasure.en,
    definitionVi: definition.vi,
    definitionEn: definition.en,
  };
  const seen = Object.entries(words).map(([field, text]) => [`seen-${field}`, text]);
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="words">
      <h2 id="words">{t("wordsTitle")}</h2>
      <p className="text-14 text-ink-2">{t("wordsHint")}</p>
      <AdminForm
        key={JSON.stringify(words)}
        action={describeMeasure}
        hidden={{ id, ...Object.fromEntries(seen) }}
        fields={[
          ...wordFields(t, (field) => ({ value: words[field] })),
          { kind: "area", name: "reason", label: t("reason"), error: t("reasonWanted") },
        ]}
        submit={t("save")}
        done={t("visibilitySaved")}
      />
    </section>
  );
}

/** The days from which a measure counts otherwise, and one more. */
export async function BreaksCard({ measure }: { measure: Measure }) {
  const t = await getTranslations("measureAdmin");
  const locale = await getLocale();
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="breaks">
      <h2 id="breaks">{t("breaksTitle")}</h2>
      <p className="text-14 text-ink-2">{t("breaksHint")}</p>
      {measure.breaks.length > 0 ? (
        <ul className="list-none p-0 text-14">
          {measure.breaks.map(({ date, precision, legalBasis, note }) => (
            <li key={date} className="border-line border-b py-2">
              <strong>{formatBound(date, precision, locale)}</strong>: {legalBasis}
              {note ? <p className="text-ink-2">{nameIn(note, locale)}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <AdminForm
        action={addBreak}
        hidden={{ id: measure.id }}
        fields={[
          {
            kind: "text",
            name: "date",
            label: t("breakDate"),
            hint: t("breakDateHint"),
            error: t("breakDateError"),
            maxLength: 10,
          },
          { kind: "text", name: "legalBasis", label: t("legalBasis"), error: t("legalBasisError") },
          {
            kind: "text",
            name: "noteVi",
            label: t("noteVi"),
            error: t("noteError"),
            maxLength: 500,
            optional: true,
          },
          {
            kind: "text",
            name: "noteEn",
            label: t("noteEn"),
            error: t("noteError"),
            maxLength: 500,
            optional: true,
          },
        ]}
        submit={t("addBreak")}
        done={t("breakAdded")}
      />
    </section>
  );
}

/** What a measure is broken down by, and one dimension more. */
export async function DimensionsCard({
  measure,
  dimensions,
}: {
  measure: Measure;
  dimensions: readonly Dimension[];
}) {
  const t = await getTranslations("measureAdmin");
  const locale = await getLocale();
  const own = dimensions.filter(({ id }) => measure.dimensions.includes(id));
  const others = dimensions.filter(({ id }) => !measure.dimensions.includes(id));
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="dimensions">
      <h2 id="dimensions">{t("dimensions")}</h2>
      <p className="text-14">
        {own.length > 0 ? own.map(({ name }) => nameIn(name, locale)).join(", ") : t("noDimensions")}
      </p>
      {measure.ratio || others.length === 0 ? null : (
        <AdminForm
          key={own.length}
          action={addToMeasure}
          hidden={{ id: measure.id }}
          fields={[
            {
              kind: "select",
              name: "dimensionId",
              label: t("dimension"),
              options: others.map(({ id, name }) => ({ value: id, label: nameIn(name, locale) })),
            },
          ]}
          submit={t("addToMeasure")}
          done={t("addedToMeasure")}
          tone="plain"
        />
      )}
    </section>
  );
}
