import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Db } from "../client";
import { useLink as takeLink } from "./one-time-links";

/** Signs in with a one-time link: the demonstration's accounts have no passwords. */
export function oneTimeSignIn(db: Db) {
  return {
    id: "one-time-sign-in",
    endpoints: {
      signInOneTime: createAuthEndpoint(
        "/sign-in/one-time",
        { method: "POST", body: z.object({ token: z.string().max(200) }) },
        async (ctx) => {
          const link = await takeLink(db, ctx.body.token, "sign-in");
          const user = link?.userId ? await ctx.context.internalAdapter.findUserById(link.userId) : null;
          if (!user) throw new APIError("UNAUTHORIZED");
          const session = await ctx.context.internalAdapter.createSession(user.id, true);
          await setSessionCookie(ctx, { session, user }, true);
          return ctx.json({ userId: user.id });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
