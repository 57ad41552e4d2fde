import { getTranslations } from "next-intl/server";
import { CopyLink } from "@/components/ui/copy-link";
import {
  downloadAddress,
  embedAddress,
  FIGURE_FORMATS,
  type FigurePlace,
  permanentAddress,
} from "@/lib/figure-addresses";
import { today } from "@/lib/today";

interface FigureActionsProps {
  place: FigurePlace;
  figureId: string;
  headline: string;
  /** Whether strangers may see it: only then it may stand on other sites. */
  isPublic: boolean;
}

/** What can be taken away from a figure: its numbers, its image, a link that keeps what it shows. */
export async function FigureActions({ place, figureId, headline, isPublic }: FigureActionsProps) {
  const t = await getTranslations("figure");
  return (
    <ul className="no-print m-0 flex list-none flex-wrap gap-x-3 gap-y-1 p-0 text-13">
      {FIGURE_FORMATS.map((format) => (
        <li key={format}>
          <a
            href={downloadAddress(place, figureId, format)}
            className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
            aria-label={t("downloadOf", { format: t(format), headline })}
            download
          >
            {t(format)}
          </a>
        </li>
      ))}
      <li>
        <CopyLink
          href={permanentAddress(place, figureId, today())}
          label={t("permalink")}
          copied={t("copied")}
          className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
        />
      </li>
      {isPublic ? (
        <li>
          <a
            href={embedAddress(place, figureId)}
            className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
          >
            {t("embed")}
          </a>
        </li>
      ) : null}
    </ul>
  );
}
