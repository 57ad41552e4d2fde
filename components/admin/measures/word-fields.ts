import type { createTranslator, Messages } from "next-intl";
import type { AdminField } from "../admin-field";

type Translate = ReturnType<typeof createTranslator<Messages, "measureAdmin">>;

/** What a measure is called and counts, in both languages, in the order in which it is asked. */
export const MEASURE_WORDS = [
  "nameVi",
  "nameEn",
  "unitOfMeasureVi",
  "unitOfMeasureEn",
  "definitionVi",
  "definitionEn",
] as const;
export type MeasureWord = (typeof MEASURE_WORDS)[number];

/** Their fields; `more` adds to some of them. */
export const wordFields = (
  t: Translate,
  more: (name: MeasureWord) => Partial<Pick<AdminField, "hint" | "error" | "value">> = () => ({}),
): AdminField[] =>
  MEASURE_WORDS.map((name) => ({
    name,
    label: t(name),
    error: t("textError"),
    ...(name.startsWith("definition") ? { kind: "area", maxLength: 1000 } : { kind: "text", maxLength: 150 }),
    ...more(name),
  }));
