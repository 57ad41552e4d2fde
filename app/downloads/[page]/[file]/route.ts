import type { NextRequest } from "next/server";
import { isRenderError } from "@/components/charts/render/renderer";
import { figureFile } from "@/components/figures/figure-file";
import { readFigures } from "@/components/figures/registry";
import { catalogueOf } from "@/lib/cached-reads";
import { DomainError } from "@/lib/domain/errors";
import { readEnv } from "@/lib/env";
import { FIGURE_FORMATS, FIGURE_PAGES, pageAddress } from "@/lib/figure-addresses";
import { queryOf } from "@/lib/query-of";
import { requestContext } from "@/lib/session";

const FILE = new RegExp(`^([a-z0-9-]+)\\.(${FIGURE_FORMATS.join("|")})$`);

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } });

/** A figure of a page as a file: /downloads/measure/year.png?measure=clubs */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/downloads/[page]/[file]">,
): Promise<Response> {
  const { page: pageName, file } = await params;
  const page = FIGURE_PAGES.find((each) => each === pageName);
  const [, figureId, extension] = FILE.exec(file) ?? [];
  const format = FIGURE_FORMATS.find((each) => each === extension);
  if (!page || !format) return plain(404, "Not found");
  const { searchParams } = request.nextUrl;
  try {
    const catalogue = await catalogueOf();
    const query = queryOf(searchParams);
    const { figures, asOf } = await readFigures(page, await requestContext(), catalogue, query);
    const figure = figures.find(({ id }) => id === figureId);
    if (!figure) return plain(404, "Not found");
    const { type, content } = await figureFile(figure, format, {
      catalogue,
      address: `${readEnv(process.env).APP_URL}${pageAddress({ page, query: searchParams })}`,
      asOf,
    });
    const subject = searchParams.get(page);
    const name = [subject && /^[a-z-]+$/.test(subject) ? subject : page, figureId].join("-");
    return new Response(content, {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${name}.${format}"`,
        // An image may stand on a page; nothing in it may run.
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-cache",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") return plain(404, "Not found");
    // The next thread may draw what this one could not.
    if (isRenderError(error) && error.code !== "failed") return plain(503, "Busy", { "Retry-After": "5" });
    console.error("unexpected error:", error);
    return plain(500, "Unexpected error. It was recorded.");
  }
}
