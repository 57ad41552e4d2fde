import { getLocale, getTranslations } from "next-intl/server";
import { coverageTable } from "@/components/coverage/coverage-file";
import { readCoverage } from "@/db/read/coverage";
import { catalogueOf } from "@/lib/cached-reads";
import { DomainError } from "@/lib/domain/errors";
import { toCsv } from "@/lib/formats/csv";
import { toXlsx } from "@/lib/formats/xlsx";
import { requestContext } from "@/lib/session";

const TYPES = {
  "coverage.csv": "text/csv; charset=utf-8",
  "coverage.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Coverage as a file, of the units that the account's scope holds. */
export async function GET(_: Request, { params }: RouteContext<"/coverage/[file]">): Promise<Response> {
  const { file } = await params;
  if (file !== "coverage.csv" && file !== "coverage.xlsx")
    return new Response("Not found\n", { status: 404 });
  try {
    const forms = await readCoverage(await requestContext(), await catalogueOf());
    const table = await coverageTable(forms, await getLocale());
    const content =
      file === "coverage.csv"
        ? toCsv(table.header, table.rows)
        : await toXlsx([{ name: (await getTranslations("coverage"))("title"), ...table }]);
    return new Response(content as BodyInit, {
      headers: {
        "Content-Type": TYPES[file],
        "Content-Disposition": `attachment; filename="${file}"`,
        "Cache-Control": "private, no-cache",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "unauthenticated") {
      return new Response("Sign in first\n", { status: 401 });
    }
    throw error;
  }
}
