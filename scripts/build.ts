import { readEnv } from "@/lib/env";
import { buildIfChanged } from "./running/build";

/* `npm run build`: the site and the thread that draws its charts, as `npm start` builds them by itself. */
await buildIfChanged(readEnv(process.env).NEXT_DIST_DIR);
