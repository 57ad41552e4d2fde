import "server-only";
import { wrongAddress } from "./request-address";

/**
 * Whether a message was sent by a page of this site: JSON needs the browser's leave from elsewhere, and the
 * origin is compared as well.
 */
export async function isOwnMessage({ headers }: Request): Promise<boolean> {
  const isJson = headers.get("content-type")?.startsWith("application/json") ?? false;
  return isJson && headers.get("origin") !== null && (await wrongAddress()) === null;
}
