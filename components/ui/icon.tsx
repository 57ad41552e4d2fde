/** Small drawings beside words, so that they look the same whatever fonts a machine has. */
const PATHS = {
  check: "M3 8.5 6.5 12 13 4.5",
  menu: "M2 4h12M2 8h12M2 12h12",
  moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z",
  sun: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M3 13l1.4-1.4M11.6 4.4 13 3",
  error: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5.5 5.5l5 5M10.5 5.5l-5 5",
  warning: "M8 2 1.5 13.5h13ZM8 6.5v3.5M8 11.8v.4",
  info: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7v4M8 4.8v.4",
  pencil: "M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2Z",
  send: "M2 8h11M9 4l4 4-4 4",
  return: "M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6",
  lock: "M4 7.5h8v6H4ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  clash: "M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  up: "M8 13V3.5M4 7.5 8 3.5l4 4",
  down: "M8 3v9.5M4 8.5l4 4 4-4",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 13.5 13.5",
  flag: "M4 14V2.5M4 3h8l-2 2.75 2 2.75H4",
  comment: "M2.5 3h11v7.5H7L4 13.5v-3H2.5Z",
  unequal: "M3 6h10M3 10h10M11 3 5 13",
} as const;

export type IconName = keyof typeof PATHS;

/** Never alone: the word beside it says what it means. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 align-[-0.125em] ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
