import { auditTable } from "@/components/audit/audit-file";
import { changeWords } from "@/components/audit/change-words";
import { readAudit } from "@/db/read/audit";
import { auditQuery } from "@/lib/audit-query";
import { catalogueOf } from "@/lib/cached-reads";
import { DomainError } from "@/lib/domain/errors";
import { toCsv } from "@/lib/formats/csv";
import { queryOf } from "@/lib/query-of";
import { requestContext } from "@/lib/session";

/** So many changes fit into a sheet with their cells; the file names where the next one begins. */
const LONGEST = 20_000;

/** The change record as a file: what the page shows with the same query, all its pages together. */
export async function GET(request: Request, { params }: RouteContext<"/audit/[file]">): Promise<Response> {
  if ((await params).file !== "audit.csv") return new Response("Not found\n", { status: 404 });
  try {
    const { filter, before } = auditQuery(queryOf(new URL(request.url).searchParams));
    const catalogue = await catalogueOf();
    const { changes } = await readAudit(await requestContext(), catalogue, filter, {
      before,
      limit: LONGEST,
    });
    const { header, rows } = await auditTable(changes, await changeWords(catalogue));
    return new Response(toCsv(header, rows), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="audit.csv"',
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "unauthenticated") {
      return new Response("Sign in first\n", { status: 401 });
    }
    if (error instanceof DomainError) return new Response("Not found\n", { status: 404 });
    throw error;
  }
}
