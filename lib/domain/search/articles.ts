import { excerptsOf } from "./excerpts";
import { foldText } from "./folded-text";
import { placesInText } from "./matching";

/** What an article can be found by; `passages` are what the reader may read of it. */
export interface ArticleText {
  title: string;
  publisher: string;
  passages: readonly string[];
}

export interface ArticleHit<Article> {
  article: Article;
  /** Places of its passages that hold the words, with some text around them; none where the title says it all. */
  excerpts: string[];
}

const MAX_EXCERPTS = 2;

/** Where the words were found, the best first. */
type Rank = "title" | "publisher" | "passage";
const RANKS: readonly Rank[] = ["title", "publisher", "passage"];

function hitOf<Article extends ArticleText>(article: Article, words: readonly string[]) {
  const missingIn = (text: string) => {
    const places = placesInText(foldText(text), words);
    return words.filter((_, index) => places[index]?.length === 0);
  };
  const notInTitle = missingIn(article.title);
  const notInPublisher = missingIn(article.publisher);
  const nowhere = notInTitle.filter((word) => notInPublisher.includes(word));
  // What neither of them says must stand in one passage: far apart, words mean nothing together.
  const excerpts = excerptsOf(article.passages, nowhere.length > 0 ? nowhere : words, MAX_EXCERPTS);
  if (nowhere.length > 0 && excerpts.length === 0) return [];
  const rank: Rank = notInTitle.length === 0 ? "title" : nowhere.length === 0 ? "publisher" : "passage";
  return [{ article, excerpts, rank }];
}

/** The articles that hold all the words, by their titles first; equal ones keep the order given. */
export function findArticles<Article extends ArticleText>(
  articles: readonly Article[],
  words: readonly string[],
): ArticleHit<Article>[] {
  if (words.length === 0) return [];
  return articles
    .flatMap((article) => hitOf(article, words))
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank))
    .map(({ article, excerpts }) => ({ article, excerpts }));
}
