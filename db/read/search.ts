import { asc, desc } from "drizzle-orm";
import type { Measure } from "@/lib/domain/measures";
import { may } from "@/lib/domain/permissions";
import { findArticles } from "@/lib/domain/search/articles";
import { searchWords } from "@/lib/domain/search/matching";
import { matchLevel, ranked } from "@/lib/domain/search/ranking";
import type { LocalName, Unit, UnitCode } from "@/lib/domain/units";
import type { Context } from "../context";
import { articleClause, articleText } from "../schema/articles";
import { type ArticleParticulars, listParticulars } from "./articles";
import type { Catalogue } from "./catalogue";

export interface FoundMeasure {
  measure: Measure;
  section: LocalName;
}

export interface FoundUnit {
  unit: Unit;
  /** Its codes that were looked for, with their dates; empty where its name was. */
  codes: UnitCode[];
}

export interface FoundArticle {
  article: ArticleParticulars;
  /** Places of what the reader may read of it, with what was looked for; none where its title says it. */
  excerpts: string[];
  /** Whether they are of the full text, which only signed-in readers have. */
  ofFullText: boolean;
}

export interface SearchReading {
  measures: FoundMeasure[];
  units: FoundUnit[];
  articles: FoundArticle[];
}

const bothOf = ({ vi, en }: LocalName) => [vi, en];

function findMeasures({ measures, sections }: Catalogue, words: readonly string[]): FoundMeasure[] {
  const all = measures.map((measure) => {
    const section = sections.find(({ id }) => id === measure.section);
    return { measure, section: section?.name ?? { vi: "", en: "" } };
  });
  return ranked(all, words, ({ measure, section }) => ({
    names: bothOf(measure.name),
    others: [measure.id, ...bothOf(section), ...bothOf(measure.unitOfMeasure)],
  }));
}

function findUnits({ units }: Catalogue, words: readonly string[]): FoundUnit[] {
  return ranked(units, words, ({ id, name, shortName, codes }) => ({
    names: [...bothOf(name), ...bothOf(shortName)],
    others: [id, ...codes.map(({ code }) => code)],
  })).map((unit) => ({
    unit,
    codes: unit.codes.filter(({ code }) =>
      words.some((word) => matchLevel([word], { names: [], others: [code] }) !== null),
    ),
  }));
}

/** The library with what the reader may read of each: its clauses, and to accounts its full text. */
async function readPassages(context: Context, catalogue: Catalogue) {
  const { db, viewer } = context;
  const readsText =
    viewer.kind === "system" || may(viewer, "read-full-text", { unitId: null, units: catalogue.units });
  const articles = await listParticulars(context);
  const clauses = await db
    .select({ articleId: articleClause.articleId, text: articleClause.text })
    .from(articleClause)
    .orderBy(asc(articleClause.articleId), asc(articleClause.position));
  const texts = readsText
    ? await db
        .selectDistinctOn([articleText.articleId], {
          articleId: articleText.articleId,
          text: articleText.text,
        })
        .from(articleText)
        .orderBy(articleText.articleId, desc(articleText.revision))
    : [];
  return articles.map((article) => {
    const text = texts.find(({ articleId }) => articleId === article.id)?.text ?? null;
    const own = clauses.filter(({ articleId }) => articleId === article.id);
    return {
      article,
      title: article.title,
      publisher: article.publisher,
      passages: text === null ? own.map((clause) => clause.text) : text.split("\n"),
      ofFullText: text !== null,
    };
  });
}

/**
 * What the words find among measures, units and articles, the best match first, whatever their diacritics
 * and case. Names are the catalogue's, which everybody reads; of articles each reader finds what he may read.
 */
export async function readSearch(
  context: Context,
  catalogue: Catalogue,
  query: string,
): Promise<SearchReading> {
  const words = searchWords(query);
  if (words.length === 0) return { measures: [], units: [], articles: [] };
  const articles = findArticles(await readPassages(context, catalogue), words);
  return {
    measures: findMeasures(catalogue, words),
    units: findUnits(catalogue, words),
    articles: articles.map(({ article: { article, ofFullText }, excerpts }) => ({
      article,
      excerpts,
      ofFullText: ofFullText && excerpts.length > 0,
    })),
  };
}
