import { z } from "zod";
import { readScanFile } from "@/db/read/scans";
import { catalogueOf } from "@/lib/cached-reads";
import { DomainError } from "@/lib/domain/errors";
import { SCAN_ENDINGS, type ScanType } from "@/lib/formats/scan-limits";
import { requestContext } from "@/lib/session";

const plain = (status: number, text: string) =>
  new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** A name for the file that no header can trip over: letters without marks, and the ending of its content. */
function safeName(fileName: string, mediaType: string): string {
  const stem = fileName
    .replace(/\.[^.]*$/, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${stem || "scan"}.${SCAN_ENDINGS[mediaType as ScanType] ?? "bin"}`;
}

/** The scan of a signed report as a file to be saved: nothing in it may run in this site's name. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/downloads/scan/[submission]">,
): Promise<Response> {
  const { submission } = await params;
  if (!z.uuid().safeParse(submission).success) return plain(404, "Not found");
  try {
    const { fileName, mediaType, content } = await readScanFile(
      await requestContext(),
      await catalogueOf(),
      submission,
    );
    return new Response(content, {
      headers: {
        "Content-Type": mediaType,
        "Content-Disposition": `attachment; filename="${safeName(fileName, mediaType)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "unauthenticated") return plain(401, "Sign in first");
    if (error instanceof DomainError && error.code === "not-found") return plain(404, "Not found");
    console.error("unexpected error:", error);
    return plain(500, "Unexpected error. It was recorded.");
  }
}
