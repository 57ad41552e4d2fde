import { run } from "./running/run";

/* `npm start`: everything from the database to the two addresses, in production mode. */
await run("start");
