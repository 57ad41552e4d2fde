import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { passagesOf } from "@/lib/domain/passages";
import { makeQuote } from "@/lib/domain/quotes";
import type { Statement } from "@/lib/domain/statements";
import { claim } from "@/lib/domain/testing/statements-fixture";
import { num } from "@/lib/domain/testing/values-fixture";
import messages from "@/lib/i18n/vi.json";
import { Passages } from "./passages";

const SCRIPT = `<script>alert("1")</script>`;
const IMAGE = "13 <img src=x onerror=alert(1)> loại";

/** The HTML of a text that one quote marks. */
function html(text: string, exact: string): string {
  const start = text.indexOf(exact);
  const made = claim("one", num(13), "2017-06-21");
  if (made.source.kind !== "article") throw new RangeError("a claim has an article");
  const quote = makeQuote(text, start, start + exact.length);
  const quoted: Statement = { ...made, source: { ...made.source, quote } };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={messages} timeZone="UTC">
      <Passages passages={passagesOf(text, [quoted], new Set())} />
    </NextIntlClientProvider>,
  );
}

test.each([
  ["inside a quote", `có ${IMAGE} mô hình ${SCRIPT}`, IMAGE],
  ["around it", `${SCRIPT} có 13 loại mô hình, ${IMAGE}`, "13 loại mô hình"],
  ["nothing but a quote", SCRIPT, SCRIPT],
])("an article's text is never markup: %s", (_name, text, exact) => {
  const found = html(text, exact);
  expect(found).not.toMatch(/<script|<img/);
  expect(found).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
});

test("a quote is marked, with its badge before it", () => {
  const found = html("toàn tỉnh có 13 loại mô hình", "có 13 loại mô hình");
  expect(found).toMatch(
    /<span>toàn tỉnh <\/span><a id="article-of-one-1" href="#article-of-one-1"[^>]*>1<\/a><mark data-evidence="article-of-one-1"[^>]*>có 13 loại mô hình<\/mark>/,
  );
});
