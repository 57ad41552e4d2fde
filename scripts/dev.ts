import { run } from "./running/run";

/* `npm run dev`: the same as `npm start`, with reload. */
await run("dev");
