import type { createTranslator, Messages } from "next-intl";
import type { Boundaries, InMode } from "@/lib/domain/figure-modes";

type Translate = ReturnType<typeof createTranslator<Messages, "measure">>;

/** In what a mode's marks are told ("%"), and what the chart's panel and table say of it. */
export function unitsOf(scale: InMode["scale"], unitOfMeasure: string, t: Translate) {
  switch (scale) {
    case "share":
      return { mark: "%", panel: t("shareUnit") };
    case "percent":
      return { mark: "%", panel: t("percentUnit") };
    case "points":
      return { mark: t("points"), panel: t("pointsUnit") };
    case "difference":
      return { mark: unitOfMeasure, panel: t("differenceUnit", { unit: unitOfMeasure }) };
    case "absolute":
      return { mark: unitOfMeasure, panel: undefined };
  }
}

/** The statistical subtitle with what the mode makes of the figures. */
export function subtitleIn(
  { scale }: Pick<InMode, "scale">,
  boundaries: Boundaries,
  subtitle: string,
  t: Translate,
): string {
  const told =
    scale === "absolute"
      ? subtitle
      : scale === "share"
        ? t("inShare", { subtitle })
        : t("inChange", { subtitle });
  return boundaries === "groups" ? t("inGroups", { subtitle: told }) : told;
}
