import { type NextRequest, NextResponse } from "next/server";

/**
 * A strict Content-Security-Policy with a fresh nonce for each page. Attributes may carry styles (chart
 * boxes and tiles are placed with them); no request leaves the server's own origin.
 */
function policyFor(nonce: string, framed: boolean): string {
  const reload = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${reload}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    // A figure for other sites: it shows what is public and offers nothing to press that changes anything.
    framed ? "frame-ancestors *" : "frame-ancestors 'none'",
  ].join("; ");
}

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = policyFor(nonce, request.nextUrl.pathname.startsWith("/embed/"));
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // A layout does not know its page: for whoever has to sign in first and then comes back.
  headers.set("x-address", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image|healthz|favicon.ico|downloads/).*)"] };
