import { describe, expect, test } from "vitest";
import { pageText } from "./html-text";

const PAGE = `<!DOCTYPE html><html><head><title>Ra mắt 5 tổ tự quản ở xã thử nghiệm</title>
  <meta property="og:site_name" content="Báo Thử Nghiệm"><meta name="author" content="Cẩm Tú">
  <meta property="article:published_time" content="2021-05-04T08:00:00+07:00">
  <link rel="canonical" href="https://bao.example/tin/5"><style>p { color: red }</style>
  <script>document.write("<p>999 câu lạc bộ</p>")</script></head>
  <body><nav>Trang chủ</nav><h1>Ra mắt 5 tổ tự quản</h1><p>Xã có <b>5&nbsp;tổ</b> và 12 &lt;mô hình&gt;.</p>
  <p onclick="alert(1)">Dòng<br>hai</p><footer>Bản quyền 2021</footer></body></html>`;

describe("the text of a page", () => {
  test("is what a reader reads, a line for each block", () => {
    const { text } = pageText(PAGE);
    expect(text).toBe("Ra mắt 5 tổ tự quản\n\nXã có 5 tổ và 12 <mô hình>.\n\nDòng\nhai");
  });

  test("comes with what the head says of it", () => {
    expect(pageText(PAGE)).toMatchObject({
      title: "Ra mắt 5 tổ tự quản ở xã thử nghiệm",
      publisher: "Báo Thử Nghiệm",
      byline: "Cẩm Tú",
      publishedOn: "2021-05-04T08:00:00+07:00",
      address: "https://bao.example/tin/5",
    });
  });

  test.each([
    ["half a tag at the end", "<p>Có 5 tổ.</p><p>Sau đó <im", "Có 5 tổ.\n\nSau đó"],
    ["tags that are never closed", "<div><p>Có <b>5 tổ<p>Và 6 hội", "Có 5 tổ\nVà 6 hội"],
    ["tags closed that were never open", "</p></div>Có 5 tổ</b></script>", "Có 5 tổ"],
    ["a script that is never closed", "<p>Có 5 tổ</p><script>let a = '<p>6 tổ'", "Có 5 tổ"],
    ["a script within an attribute", '<p title="<script>6</script>">Có 5 tổ</p>', "Có 5 tổ"],
    ["markup written as text", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "<script>alert(1)</script>"],
    ["a comment", "<p>Có <!-- <b>6</b> -->5 tổ</p>", "Có 5 tổ"],
    ["nothing", "", ""],
  ])("of %s is harmless", (_, html, text) => expect(pageText(html).text).toBe(text));

  test("is read in time that grows with its length", () => {
    const long = `${"<div><b>Có 5 tổ</b><a href='x'>".repeat(200)}${"</a></div>".repeat(200)}`.repeat(100);
    const started = performance.now();
    expect(pageText(long).text).toContain("Có 5 tổ");
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("is refused where tags are nested to keep a reader busy", () => {
    expect(() => pageText("<div>".repeat(200_000))).toThrow(
      expect.objectContaining({ code: "unreadable-file", details: { reason: "malformed" } }),
    );
  });
});
