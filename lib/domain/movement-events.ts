import type { IsoDate } from "./dates";
import type { Precision } from "./periods";

/** An event of the movement's time line; its words are in lib/i18n under `events`. */
export interface MovementEvent {
  id:
    | "founded"
    | "festival"
    | "awards"
    | "city"
    | "standard"
    | "duyenHai"
    | "article"
    | "standard2021"
    | "grassroots"
    | "communes";
  date: IsoDate;
  precision: Precision;
  /** Known from the real article alone. */
  ofArticle?: true;
}

/** In the order of time; sources: the resolutions, circulars and the article that their words name. */
export const MOVEMENT_EVENTS: readonly MovementEvent[] = [
  { id: "founded", date: "1992-05-01", precision: "month" },
  { id: "festival", date: "2005-06-13", precision: "day" },
  { id: "awards", date: "2008-01-01", precision: "year", ofArticle: true },
  { id: "city", date: "2010-03-05", precision: "day" },
  { id: "standard", date: "2012-01-01", precision: "year" },
  { id: "duyenHai", date: "2015-05-15", precision: "day" },
  { id: "article", date: "2017-06-21", precision: "day", ofArticle: true },
  { id: "standard2021", date: "2022-02-10", precision: "day" },
  { id: "grassroots", date: "2024-07-01", precision: "day" },
  { id: "communes", date: "2025-07-01", precision: "day" },
];

/** The events, with those known from the real article alone or without: a demonstration holds nothing of it. */
export const movementEvents = ({ ofArticle }: { ofArticle: boolean }): readonly MovementEvent[] =>
  MOVEMENT_EVENTS.filter((event) => ofArticle || !event.ofArticle);
