/** How an invented measure behaves in a middling district: its size in 2012 and its growth a year. */
export interface Profile {
  base: number;
  growth: number;
  /** Shares of the categories, by category; they need not add up to one. */
  shares?: Readonly<Record<string, number>>;
  /** Year-to-year noise; small for stocks, larger for what happens by the year. */
  noise: number;
}

const STEADY = 0.02;
const LIVELY = 0.09;

const AWARD_SHARES = {
  ministry: 1,
  province: 3,
  "police-director": 5,
  district: 7,
  commune: 7,
  flag: 1,
  merit: 4,
  certificate: 11,
};

const FORCE_SHARES = {
  "neighbourhood-guard": 2,
  "part-time-police": 3,
  "civil-defence": 4,
  "grassroots-security": 9,
  other: 1,
};

/** Invented sizes; they come from no report. Subsets and rates are derived in figures.ts. */
export const PROFILES: Readonly<Record<string, Profile>> = {
  "propaganda-sessions": {
    base: 160,
    growth: 0.045,
    noise: LIVELY,
    shares: { talks: 6, visual: 2, loudspeakers: 5, other: 1 },
  },
  "propaganda-attendance": { base: 11_800, growth: 0.05, noise: LIVELY },
  "material-pages": { base: 210, growth: 0.03, noise: LIVELY },
  leaflets: { base: 3900, growth: 0.02, noise: LIVELY },
  clips: { base: 1.6, growth: 0.14, noise: LIVELY },
  households: { base: 25_400, growth: 0.008, noise: 0.002 },
  officials: { base: 1380, growth: -0.006, noise: STEADY },
  "places-assessed": {
    base: 232,
    growth: 0.004,
    noise: STEADY,
    shares: { "residential-area": 84, commune: 12, agency: 58, enterprise: 33, school: 45 },
  },
  "residential-areas-classified": {
    base: 84,
    growth: 0.002,
    noise: 0.01,
    shares: { excellent: 3, good: 10, average: 4, weak: 0.6 },
  },
  "model-types": { base: 8, growth: 0.03, noise: STEADY, shares: { outside: 6, inside: 4 } },
  "model-sites": { base: 118, growth: 0.055, noise: STEADY, shares: { outside: 6, inside: 5 } },
  clubs: { base: 92, growth: 0.05, noise: STEADY, shares: { outside: 11, inside: 9 } },
  teams: { base: 205, growth: 0.02, noise: STEADY },
  members: { base: 3650, growth: 0.045, noise: STEADY },
  "models-created": { base: 4.5, growth: 0.03, noise: 0.4 },
  "models-dissolved": { base: 0.8, growth: 0.02, noise: 0.9 },
  "tip-offs": { base: 185, growth: 0.03, noise: LIVELY },
  "cases-solved": { base: 21, growth: 0.01, noise: LIVELY },
  "offenders-caught": { base: 27, growth: 0.005, noise: LIVELY },
  "core-teams": { base: 96, growth: 0.004, noise: STEADY, shares: FORCE_SHARES },
  "core-members": { base: 415, growth: 0.004, noise: STEADY, shares: FORCE_SHARES },
  "commended-collectives": { base: 11, growth: 0.02, noise: LIVELY, shares: AWARD_SHARES },
  "commended-individuals": { base: 88, growth: 0.025, noise: LIVELY, shares: AWARD_SHARES },
  "festival-sites": { base: 12, growth: 0.01, noise: STEADY },
};

/** Part of a whole: the share in 2012 and how far it rises by 2025. */
export const SUBSETS: Readonly<Record<string, { of: string; share: number; rise: number }>> = {
  "households-pledged": { of: "households", share: 0.79, rise: 0.17 },
  "officials-pledged": { of: "officials", share: 0.93, rise: 0.06 },
  "places-safe": { of: "places-assessed", share: 0.8, rise: 0.14 },
  "tip-offs-useful": { of: "tip-offs", share: 0.55, rise: 0.12 },
};
