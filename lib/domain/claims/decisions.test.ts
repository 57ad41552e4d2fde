import { expect, test } from "vitest";
import { type Decision, proposalKey, type Standing, stateOf } from "./decisions";

const PROPOSAL = { start: 10, end: 30, printed: "1.420", quote: "với 1.420 câu lạc bộ" };

const decision = (fields: Partial<Decision>): Decision => ({
  id: "d",
  revision: 2,
  proposal: proposalKey(PROPOSAL),
  printed: "1.420",
  exact: PROPOSAL.quote,
  outcome: "refused",
  statementId: null,
  decidedBy: "x",
  decidedAt: "2027-01-01T00:00:00Z",
  ...fields,
});
const claim = (start: number | null, printed = "1.420"): Standing => ({
  statementId: "s",
  ordinal: 1,
  printed,
  quote: { exact: "", prefix: "", suffix: "", start, end: start === null ? null : start + 20 },
});

test.each<[string, Decision[], Standing[], string, string | null]>([
  ["nothing", [], [], "waiting", null],
  ["its own refusal", [decision({})], [], "refused", null],
  ["its own confirmation", [decision({ outcome: "confirmed", statementId: "t" })], [], "confirmed", "t"],
  ["words that say it again", [decision({ outcome: "repeated", statementId: "t" })], [], "repeated", "t"],
  ["a claim that stands in its words", [], [claim(5)], "confirmed", "s"],
  ["a claim with another number", [], [claim(5, "13")], "waiting", null],
  ["a claim elsewhere", [], [claim(30)], "waiting", null],
  ["a claim whose words are lost", [], [claim(null)], "waiting", null],
  [
    "the refusal of the same words in an earlier text",
    [decision({ revision: 1, proposal: "0-20-1.420" })],
    [],
    "refused",
    null,
  ],
  [
    "the refusal of other words",
    [decision({ revision: 1, exact: "hơn 1.420 câu lạc bộ", proposal: "0-20-1.420" })],
    [],
    "waiting",
    null,
  ],
  [
    "a confirmation in an earlier text that is lost",
    [decision({ revision: 1, outcome: "confirmed", statementId: "t" })],
    [],
    "waiting",
    null,
  ],
])("%s", (_, decisions, standing, outcome, statementId) => {
  expect(stateOf(PROPOSAL, 2, decisions, standing)).toMatchObject({ outcome, statementId });
});
