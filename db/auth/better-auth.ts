import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { username } from "better-auth/plugins/username";
import { eq } from "drizzle-orm";
import type { Db } from "../client";
import { account, session, user, verification } from "../schema/accounts";
import { oneTimeSignIn } from "./one-time-sign-in";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, USERNAME_PATTERN } from "./rules";

export interface AuthOptions {
  db: Db;
  secret: string;
  /** The address that readers type: decides whether cookies are Secure. */
  appUrl: string;
  site: "real" | "demo";
  /** The web framework's cookie writer, last. */
  plugins?: BetterAuthPlugin[];
}

const HOUR = 3600;

/** The code with which a disabled account is refused. */
export const ACCOUNT_DISABLED = "ACCOUNT_DISABLED";

/**
 * Sign-in with username and password, and sessions. Its HTTP handler is not mounted: sign-in goes
 * through lib/sign-in, which holds back repeated failures; accounts are made by the write door only.
 */
export function createAuth({ db, secret, appUrl, site, plugins = [] }: AuthOptions) {
  return betterAuth({
    baseURL: appUrl,
    secret,
    database: drizzleAdapter(db, { provider: "pg", schema: { user, session, account, verification } }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    session: { expiresIn: 7 * 24 * HOUR, updateAge: 24 * HOUR },
    databaseHooks: {
      session: {
        create: {
          // By whatever way somebody signs in: the password was right, but no session comes of it.
          before: async ({ userId }) => {
            const [found] = await db
              .select({ disabledAt: user.disabledAt })
              .from(user)
              .where(eq(user.id, userId));
            if (found?.disabledAt) throw new APIError("FORBIDDEN", { code: ACCOUNT_DISABLED });
          },
        },
      },
    },
    user: {
      additionalFields: {
        role: { type: "string", input: false },
        unitId: { type: "string", required: false, input: false },
        mustChangePassword: { type: "boolean", input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    plugins: [
      username({
        usernameValidator: (text) => USERNAME_PATTERN.test(text),
        // Phones begin a name with a capital; it is the same name.
        validationOrder: { username: "post-normalization" },
        displayUsername: false,
      }),
      oneTimeSignIn(db),
      ...plugins,
    ],
    // Cookies know no ports: the two sites of one machine must not share a name.
    advanced: { cookiePrefix: site === "demo" ? "movement-demo" : "movement" },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
