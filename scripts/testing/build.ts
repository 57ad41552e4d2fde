import { buildIfChanged } from "../running/build";
import { TEST_DIST } from "./run-step";

/* The build that the browser tests run against; none where the sources are those of the last one. */
try {
  const outcome = await buildIfChanged(TEST_DIST);
  console.log(outcome === "built" ? "Built." : "The last build is of the same sources.");
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
