/** A failure of the embedded PostgreSQL whose message is a sentence for the person at the terminal. */
export class PostgresError extends Error {}
