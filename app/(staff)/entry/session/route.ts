import { z } from "zod";
import type { ActionError } from "@/lib/action-state";
import { isOwnMessage } from "@/lib/own-message";
import { signInWithPassword } from "@/lib/sign-in";

const message = z.object({ username: z.string().min(1).max(200), password: z.string().min(1).max(1000) });

const answer = (error: ActionError | null, status = 200) => Response.json({ error }, { status });

/** Signs in again in place, where a session ended during work; the page stays as it is. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isOwnMessage(request))) return answer({ code: "forbidden", details: {} }, 403);
  const parsed = message.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer({ code: "wrong-password", details: {} }, 400);
  const error = await signInWithPassword({ ...parsed.data, remember: false });
  return answer(error, error ? 401 : 200);
}
