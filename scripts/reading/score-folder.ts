import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../running/command";
import { lineOf, periodWords, readArticle } from "./article-figures";
import { type Comparison, compare, type HandRead, sameLevel, samePlace, sameQualifier } from "./comparing";
import { textOf } from "./text-file";

const SUFFIX = ".figures.json";

interface Scored extends Comparison {
  name: string;
}

const share = (part: number, whole: number) =>
  `${part} of ${whole}${whole === 0 ? "" : ` (${((100 * part) / whole).toFixed(1)} %)`}`;

async function scoreOne(folder: string, name: string): Promise<Scored> {
  const hands: HandRead[] = JSON.parse(await textOf(join(folder, `${name}${SUFFIX}`)));
  return { name, ...compare(hands, readArticle(await textOf(join(folder, `${name}.txt`)))) };
}

function pairLines({ pairs }: Scored): string[] {
  return pairs.flatMap((pair) => {
    const { hand, found } = pair;
    const wrong = [
      ...(sameQualifier(pair) ? [] : [`qualifier ${hand.qualifier} ≠ ${found.qualifier}`]),
      ...(samePlace(pair) ? [] : [`place ${hand.scope} ≠ ${found.place}`]),
      ...(sameLevel(pair) ? [] : [`level ${hand.kind} ≠ ${found.level}`]),
      ...(hand.movement === found.movement ? [] : [`movement ${hand.movement} ≠ ${found.movement}`]),
    ];
    const measure = [found.measure ?? `none (${found.subject})`, ...Object.values(found.categories)].join(
      " ",
    );
    return [
      `    ${hand.number ?? hand.quote}: ${hand.measure} | ${hand.period}  ::  ${measure} | ${periodWords(found)}`,
      ...(wrong.length === 0 ? [] : [`      ! ${wrong.join("; ")}`]),
    ];
  });
}

const linesOf = (scored: Scored) => [
  `${scored.name}: ${scored.pairs.length} found, ${scored.missed.length} missed, ${scored.extra.length} more`,
  ...scored.missed.map(
    ({ quote, movement }) => `  missed${movement ? "" : " (not of the movement)"}: ${quote}`,
  ),
  ...scored.extra.map((proposal) => `  more: ${lineOf(proposal)}`),
  ...pairLines(scored),
];

/** Compares the reader with the figures that people read in the articles of a folder. */
export async function scoreFolder(folder: string): Promise<string> {
  const files = await readdir(folder).catch(() => {
    throw new UsageError(`no such folder: ${folder}`);
  });
  const names = files.filter((file) => file.endsWith(SUFFIX)).map((file) => file.slice(0, -SUFFIX.length));
  if (names.length === 0) throw new UsageError(`${folder} holds no NAME${SUFFIX}`);
  const all: Scored[] = [];
  for (const name of names.sort()) all.push(await scoreOne(folder, name));
  const pairs = all.flatMap((each) => each.pairs);
  const wanted = all.flatMap((each) => [...each.pairs.map(({ hand }) => hand), ...each.missed]);
  const ofMovement = wanted.filter(({ movement }) => movement).length;
  const hits = pairs.filter(({ hand }) => hand.movement);
  const proposed = [...pairs.map(({ found }) => found), ...all.flatMap(({ extra }) => extra)];
  const offered = proposed.filter(({ movement }) => movement).length;
  const right = hits.filter((pair) => pair.found.movement);
  return [
    ...all.flatMap(linesOf),
    "",
    `figures of the movement found:           ${share(hits.length, ofMovement)}`,
    `… and offered as such:                   ${share(right.length, ofMovement)}`,
    `offered as the movement's that are:      ${share(right.length, offered)}`,
    `qualifier, place and level as by hand:   ${share(hits.filter((pair) => sameQualifier(pair) && samePlace(pair) && sameLevel(pair)).length, hits.length)}`,
    "Period and measure stand side by side above: by hand :: by the reader.",
  ].join("\n");
}
