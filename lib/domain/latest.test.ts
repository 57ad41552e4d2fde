import { expect, test } from "vitest";
import { latestOf } from "./latest";
import { observationsOf } from "./observations";
import { SEED_CLAIMS } from "./testing/statements-fixture";

const OBSERVATIONS = observationsOf(SEED_CLAIMS);

test.each([
  ["clubs", "", 1360],
  ["clubs", "sector=outside", 747],
  ["model-types", "", 13],
  ["commended-individuals", "", 1470],
  ["teams", "", undefined],
])("the seed article's latest %s %s", (measure, category, value) => {
  const found = latestOf(OBSERVATIONS, measure, category)?.published?.value;
  expect(found?.kind === "number" ? found.value : undefined).toBe(value);
});

test("the later date wins", () => {
  const [clubs] = SEED_CLAIMS.filter(({ key }) => key.measureId === "clubs");
  if (!clubs) throw new Error("the fixture has no clubs");
  const period = { ...clubs.key.period, from: "2019-08-19", to: "2019-08-19" };
  const later = { ...clubs, id: "later", key: { ...clubs.key, period } };
  expect(latestOf(observationsOf([later, ...SEED_CLAIMS]), "clubs")?.published?.id).toBe("later");
});
