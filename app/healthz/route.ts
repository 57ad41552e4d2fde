import { readHealth } from "@/db/read/health";
import { connection } from "@/lib/connection";

export const dynamic = "force-dynamic";

/** 200 where the site can answer, 503 where its database does not. Tells strangers nothing more. */
export async function GET(): Promise<Response> {
  try {
    await readHealth(connection().db);
    return Response.json({ status: "ok" });
  } catch (error) {
    console.error("health check failed:", error instanceof Error ? error.message : error);
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
