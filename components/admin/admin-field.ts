interface Common {
  name: string;
  label: string;
  hint?: string;
  /** What it says where the server refuses what was typed. */
  error?: string;
  value?: string;
}

/** A field of a form of administration, as the page that composes it describes it. */
export type AdminField =
  | (Common & { kind: "text" | "date" | "year"; maxLength?: number; optional?: boolean })
  | (Common & { kind: "area"; maxLength?: number; optional?: boolean })
  | (Common & { kind: "select"; options: readonly { value: string; label: string }[] })
  | (Common & { kind: "check"; checked?: boolean });

/** What an action of administration gives back: that it is done, and what is shown this once. */
export interface AdminDone {
  shown?: string;
}
