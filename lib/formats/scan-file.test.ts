import { expect, test } from "vitest";
import { scanType } from "./scan-file";
import { LARGEST_SCAN } from "./scan-limits";

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...part].map((c) => c.charCodeAt(0)))),
  );

test.each([
  ["a PDF", bytes("%PDF-1.7\n"), "application/pdf"],
  ["a PDF after a mark of byte order", bytes(0xef, 0xbb, 0xbf, "%PDF-1.4"), "application/pdf"],
  ["a PNG", bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0), "image/png"],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "image/jpeg"],
  ["a WebP", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 "), "image/webp"],
  ["a TIFF of Intel's order", bytes("II", 0x2a, 0), "image/tiff"],
  ["a TIFF of Motorola's order", bytes("MM", 0, 0x2a), "image/tiff"],
])("%s is known by its content", (_, content, type) => {
  expect(scanType(content)).toBe(type);
});

test.each([
  ["nothing", bytes(), "scan-empty"],
  ["a page with a script", bytes("<html><script>alert(1)</script>"), "not-a-scan"],
  ["an SVG", bytes('<svg xmlns="http://www.w3.org/2000/svg">'), "not-a-scan"],
  ["a page that speaks of a PDF", bytes("<!-- %PDF-1.7 -->"), "not-a-scan"],
  ["a Word file", bytes("PK", 3, 4), "not-a-scan"],
  ["a program", bytes("MZ", 0x90, 0), "not-a-scan"],
  ["a sound", bytes("RIFF", 1, 2, 3, 4, "WAVE"), "not-a-scan"],
  ["a byte", bytes(0xff), "not-a-scan"],
  ["one byte too many", new Uint8Array(LARGEST_SCAN + 1), "scan-too-large"],
])("%s is refused", (_, content, reason) => {
  expect(() => scanType(content)).toThrow(
    expect.objectContaining({ code: "unreadable-file", details: { reason } }),
  );
});

test("ten megabytes are taken", () => {
  const whole = new Uint8Array(LARGEST_SCAN);
  whole.set(bytes("%PDF-"));
  expect(scanType(whole)).toBe("application/pdf");
});
