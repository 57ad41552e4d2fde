const TELL_AFTER_MS = 1_000;
const BEAT_MS = 10_000;

/** Runs a step and tells of it where it takes more than a second. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1);
  let told = false;
  const first = setTimeout(() => {
    told = true;
    say(`${title} …`);
  }, TELL_AFTER_MS);
  const beat = setInterval(() => say(`  still at it, ${seconds()} s …`), BEAT_MS);
  try {
    const result = await work();
    if (told) say(`${title}: done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(beat);
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A failure whose message is for the person at the terminal: printed without a stack. */
export class StartError extends Error {}
