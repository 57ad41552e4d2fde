import { authorize } from "../authorize";
import type { Context } from "../context";
import { type Extension, listDeadlines, listExtensions } from "./reporting-calendar";

/**
 * Every form's days and every unit's extension, for those who set them. Throws unauthenticated, or
 * forbidden for all but administrators of the whole installation.
 */
export async function readCalendarSettings(
  context: Context,
): Promise<{ deadlines: Awaited<ReturnType<typeof listDeadlines>>; extensions: Extension[] }> {
  await authorize(context, "configure", null);
  return { deadlines: await listDeadlines(context.db), extensions: await listExtensions(context.db) };
}
