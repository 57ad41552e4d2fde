import type { IsoDate } from "../dates";
import { slugOf } from "../slugs";
import type { Unit } from "../units";
import type { PlacePhrase } from "./place-phrases";

/**
 * The place that an article is about: what its title names, what it calls "toàn huyện"; where an event
 * was held or who acted says less. Of equals the first.
 */
export function homeOf(places: readonly PlacePhrase[], title = ""): PlacePhrase | null {
  const scores = new Map<string, { place: PlacePhrase; score: number }>();
  for (const place of places) {
    const known = scores.get(place.name);
    const own = place.name.slice(place.level.length).trim();
    const inTitle = !known && own !== "" && title.includes(own) && !place.agency ? IN_TITLE : 0;
    const score = inTitle + (place.agency ? AS_AGENCY : !place.named ? AS_WHOLE : place.held ? AS_SCENE : 1);
    if (known) known.score += score;
    else if (place.named) scores.set(place.name, { place, score });
  }
  let best: { place: PlacePhrase; score: number } | null = null;
  for (const each of scores.values()) if (!best || each.score > best.score) best = each;
  return best?.place ?? null;
}
const IN_TITLE = 3;
const AS_WHOLE = 2;
const AS_SCENE = 0.5;
const AS_AGENCY = 0.1;

/** Our unit of this name, if it is one and existed then. */
export function unitIdOf(
  name: string | null,
  units: readonly Pick<Unit, "id" | "validFrom" | "validTo">[],
  on: IsoDate,
): string | null {
  if (name === null) return null;
  const id = slugOf(name);
  const unit = units.find((each) => each.id === id);
  const existed =
    unit &&
    (unit.validFrom === null || unit.validFrom <= on) &&
    (unit.validTo === null || on <= unit.validTo);
  return existed ? unit.id : null;
}
