import { getLocale, getTranslations } from "next-intl/server";
import { Field, FieldError, SelectField } from "@/components/ui/field";
import { makesUnit, type UnitChangeKind } from "@/lib/domain/unit-change";
import { UNIT_KINDS, type Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import type { UnitChangeFields } from "@/lib/unit-change-query";

interface ChangeFormProps {
  kind: UnitChangeKind;
  fields: UnitChangeFields;
  /** Units that still exist. */
  units: readonly Unit[];
  /** Fields that are wrong as they stand. */
  wrong: readonly string[];
}

/** What is to happen to which units, as a plain form: nothing is written before the preview is confirmed. */
export async function ChangeForm({ kind, fields, units, wrong }: ChangeFormProps) {
  const t = await getTranslations("units");
  const locale = await getLocale();
  const options = units.map((unit) => ({ value: unit.id, label: nameIn(unit.name, locale) }));
  const errorOf = (field: string, sentence: string) =>
    wrong.some((each) => each === field || each.endsWith(`.${field}`)) ? sentence : undefined;
  const makes = makesUnit(kind);
  const others = makes === "never" && kind !== "end";
  return (
    <form className="card flex flex-col gap-4" aria-label={t(`kinds.${kind}`)} noValidate>
      <input type="hidden" name="kind" value={kind} />
      {kind === "merge" ? (
        <fieldset>
          <legend className="font-medium text-14">{t("fromMany")}</legend>
          {wrong.includes("fromIds") ? <FieldError id="from-error">{t("fromManyError")}</FieldError> : null}
          <div className="mt-1 max-h-64 overflow-y-auto rounded-md border border-line-strong px-3 py-2 sm:columns-2">
            {options.map(({ value, label }) => (
              <label key={value} className="flex min-h-8 items-center gap-2 text-14 pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  name="from"
                  value={value}
                  defaultChecked={fields.from.includes(value)}
                  className="size-4 shrink-0 accent-accent"
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <SelectField
          name="from"
          label={t(`from.${kind}`)}
          options={options}
          defaultValue={fields.from[0]}
          error={errorOf("fromIds", t("fromError"))}
        />
      )}
      {makes === "maybe" ? (
        <SelectField
          name="into"
          label={t("into")}
          options={[
            { value: "new", label: t("intoNew") },
            { value: "present", label: t("intoPresent") },
          ]}
          defaultValue={fields.into}
        />
      ) : null}
      {makes === "maybe" || others ? (
        <SelectField
          name="to"
          label={others ? t("to") : t("toPresent")}
          options={options}
          defaultValue={fields.to || undefined}
          error={errorOf("toId", t("toError"))}
        />
      ) : null}
      {makes === "never" ? null : (
        <fieldset className="flex flex-col gap-4 border-line border-l-3 pl-4">
          <legend className="font-medium text-14">{t("newUnit")}</legend>
          <SelectField
            name="unitKind"
            label={t("kind")}
            options={await unitKindOptions()}
            defaultValue={fields.unitKind || "commune"}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {(["nameVi", "nameEn", "shortVi", "shortEn"] as const).map((name) => (
              <Field
                key={name}
                name={name}
                label={t(name)}
                hint={name === "nameVi" ? t("nameHint") : undefined}
                defaultValue={fields[name]}
                error={errorOf(name, name === "nameVi" ? t("nameViError") : t("nameError"))}
                maxLength={100}
              />
            ))}
          </div>
          <Field
            name="code"
            label={t("codeOptional")}
            defaultValue={fields.code}
            error={errorOf("code", t("codeError"))}
            inputMode="numeric"
            maxLength={10}
          />
        </fieldset>
      )}
      {kind === "split" ? (
        <label className="flex min-h-8 items-center gap-2 text-14 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            name="dissolves"
            value="on"
            defaultChecked={fields.dissolves === "on"}
            className="size-4 shrink-0 accent-accent"
          />
          {t("dissolves")}
        </label>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          type="date"
          name="date"
          label={t("date")}
          defaultValue={fields.date}
          error={errorOf("date", t("dateError"))}
        />
        <Field
          name="legalBasis"
          label={t("legalBasis")}
          defaultValue={fields.legalBasis}
          error={errorOf("legalBasis", t("legalBasisError"))}
          maxLength={200}
        />
      </div>
      <div>
        <button type="submit" className="button button-primary">
          {t("preview")}
        </button>
      </div>
    </form>
  );
}

async function unitKindOptions() {
  const kinds = await getTranslations("unitKinds");
  return UNIT_KINDS.map((value) => ({ value, label: kinds(value) }));
}
