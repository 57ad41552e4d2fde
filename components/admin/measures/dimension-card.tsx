import { getLocale, getTranslations } from "next-intl/server";
import type { Dimension } from "@/lib/domain/measures";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { AdminForm } from "../admin-form";
import { addCategory, endCategory } from "./actions";

interface DimensionCardProps {
  dimension: Dimension;
  /** Names of the measures that are broken down by it. */
  measures: readonly string[];
}

/** A dimension with its categories; one more, or the end of one, is folded away until it is wanted. */
export async function DimensionCard({ dimension, measures }: DimensionCardProps) {
  const t = await getTranslations("measureAdmin");
  const locale = await getLocale();
  const { id, categories } = dimension;
  const standing = categories.filter(({ validTo }) => validTo === null);
  const summary = "link inline-block min-h-6 text-14 pointer-coarse:min-h-11";
  return (
    <section className="card flex flex-col gap-3" aria-labelledby={`dimension-${id}`}>
      <h2 id={`dimension-${id}`}>{nameIn(dimension.name, locale)}</h2>
      <p className="text-13 text-ink-2">
        {measures.length > 0 ? t("usedBy", { measures: measures.join(", ") }) : t("usedByNone")}
      </p>
      <ul className="list-none p-0 text-14">
        {categories.map((category) => (
          <li key={category.id} className="border-line border-b py-1.5">
            {nameIn(category.name, locale)}
            <span className="text-ink-2">
              {category.validFrom ? ` · ${t("since", { date: formatDate(category.validFrom, locale) })}` : ""}
              {category.validTo ? ` · ${t("until", { date: formatDate(category.validTo, locale) })}` : ""}
              {category.renamed
                ? ` · ${t("renamed", {
                    date: formatDate(category.renamed.on, locale),
                    name: nameIn(category.renamed.name, locale),
                  })}`
                : ""}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary className={summary}>{t("addCategory")}</summary>
        <div className="mt-3">
          <AdminForm
            action={addCategory}
            hidden={{ dimensionId: id }}
            fields={[
              { kind: "text", name: "nameVi", label: t("nameVi"), error: t("textError"), maxLength: 150 },
              { kind: "text", name: "nameEn", label: t("nameEn"), error: t("nameEnError"), maxLength: 150 },
              {
                kind: "date",
                name: "validFrom",
                label: t("validFrom"),
                error: t("dayError"),
                optional: true,
              },
            ]}
            submit={t("addCategory")}
            done={t("categoryAdded")}
          />
        </div>
      </details>
      {standing.length > 0 ? (
        <details>
          <summary className={summary}>{t("endCategory")}</summary>
          <div className="mt-3">
            <AdminForm
              key={standing.length}
              action={endCategory}
              hidden={{ dimensionId: id }}
              fields={[
                {
                  kind: "select",
                  name: "id",
                  label: t("category"),
                  options: standing.map((each) => ({ value: each.id, label: nameIn(each.name, locale) })),
                },
                { kind: "date", name: "lastDay", label: t("lastDay"), error: t("dayError") },
                { kind: "text", name: "legalBasis", label: t("legalBasis"), error: t("legalBasisError") },
              ]}
              submit={t("endCategory")}
              done={t("categoryEnded")}
              tone="warn"
            />
          </div>
        </details>
      ) : null}
    </section>
  );
}
