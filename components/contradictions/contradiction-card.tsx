import { getLocale, getTranslations } from "next-intl/server";
import { CheckSentence } from "@/components/figures/check-sentence";
import { Icon } from "@/components/ui/icon";
import type { Catalogue } from "@/db/read/catalogue";
import type { ContradictionNote, ContradictionsReading } from "@/db/read/contradictions";
import type { FoundContradiction } from "@/lib/domain/contradictions";
import { intervalOf } from "@/lib/domain/intervals";
import { formatNumber } from "@/lib/domain/numbers";
import { may, type Viewer } from "@/lib/domain/permissions";
import { nameIn } from "@/lib/i18n/collation";
import { NoteForm } from "./note-form";
import { Side } from "./side";

interface ContradictionCardProps {
  found: FoundContradiction;
  reading: Pick<ContradictionsReading, "notes" | "rankers">;
  catalogue: Catalogue;
  viewer: Viewer;
}

/** How far two exact values lie apart; nothing where one of them is not exact. */
function differenceOf({ kind, statements: [a, b] }: FoundContradiction): number | null {
  if (kind !== "rivals" || a?.value.kind !== "number" || b?.value.kind !== "number") return null;
  if (a.value.qualifier !== "exact" || b.value.qualifier !== "exact") return null;
  return Math.abs(intervalOf(a.value).low - intervalOf(b.value).low);
}

/** One contradiction: what it is, both sides as printed, how far apart, who ranked what and why. */
export async function ContradictionCard({ found, reading, catalogue, viewer }: ContradictionCardProps) {
  const t = await getTranslations("contradictions");
  const articles = await getTranslations("articles");
  const locale = await getLocale();
  const measure = catalogue.measures.find(({ id }) => id === found.check.measureId);
  const difference = differenceOf(found);
  return (
    <>
      <h2 className={found.possible ? "" : "text-conflict"}>
        <Icon name={found.possible ? "info" : "unequal"} /> {measure ? nameIn(measure.name, locale) : ""}
      </h2>
      <p className="mt-1">
        <CheckSentence check={found.check} />
        {difference === null ? null : ` ${t("difference", { number: formatNumber(difference, locale) })}`}
      </p>
      <ul className="mt-3 grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {found.statements.map((statement) => (
          <Side
            key={statement.id}
            statement={statement}
            catalogue={catalogue}
            ranker={reading.rankers.get(statement.id) ?? null}
            mayRank={
              found.kind === "rivals" &&
              !found.possible &&
              may(viewer, "rank", { unitId: statement.key.unitId, units: catalogue.units })
            }
          />
        ))}
      </ul>
      <p className="mt-2 text-13 text-ink-3">{articles("asPrinted")}</p>
      <Note id={found.id} note={reading.notes.get(found.id)} catalogue={catalogue} viewer={viewer} />
    </>
  );
}

interface NoteProps {
  id: string;
  note: ContradictionNote | undefined;
  catalogue: Catalogue;
  viewer: Viewer;
}

/** What readers should know of it, and for those who may, the form to write it. */
export async function Note({ id, note, catalogue, viewer }: NoteProps) {
  const t = await getTranslations("contradictions");
  const locale = await getLocale();
  const writes = may(viewer, "note-contradiction", { unitId: null, units: catalogue.units });
  return (
    <>
      {note && note.vi !== "" ? (
        <p className="mt-2 border-line-strong border-l-3 pl-3 text-14">
          <strong>{t("note")}</strong> {note[locale]}
          {note.writtenByName ? <span className="text-13 text-ink-3"> ({note.writtenByName})</span> : null}
        </p>
      ) : null}
      {writes ? (
        <NoteForm
          key={note?.number ?? 0}
          contradiction={id}
          seen={note?.number ?? 0}
          vi={note?.vi ?? ""}
          en={note?.en ?? ""}
        />
      ) : null}
    </>
  );
}
