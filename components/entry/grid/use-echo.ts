"use client";

import { useTranslations } from "next-intl";
import { cellText } from "@/lib/cell-text";
import type { Value } from "@/lib/domain/values";
import type { CellView } from "../entry-cells";

/** A value in words, as a cell would hold it. */
export function useValueWords(): (value: Value) => string {
  const missing = useTranslations("missing");
  return (value) => (value.kind === "missing" ? missing(value.reason) : cellText(value, null).text);
}

/** What a text was read as, where that is not plainly what was typed; its senses where it has several. */
export function useEcho({ cell, reading }: CellView): { text: string } | null {
  const t = useTranslations("grid");
  const words = useValueWords();
  if (reading.kind === "question") {
    return { text: t("asked", { senses: reading.senses.map(words).join(t("or")) }) };
  }
  if (reading.kind !== "value" || cell.reason !== "" || cell.text.trim() === words(reading.value))
    return null;
  return { text: t("readAs", { value: words(reading.value) }) };
}
