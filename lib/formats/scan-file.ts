import { DomainError } from "../domain/errors";
import { LARGEST_SCAN, SCAN_TYPES, type ScanType } from "./scan-limits";

const refuse = (reason: "scan-empty" | "scan-too-large" | "not-a-scan"): never => {
  throw new DomainError("unreadable-file", { reason });
};

const at = (bytes: Uint8Array, offset: number, ...expected: number[]) =>
  expected.every((byte, index) => bytes[offset + index] === byte);
const text = (word: string) => [...word].map((letter) => letter.charCodeAt(0));

/** How each kind begins. A PDF may carry a mark of byte order or a few blank bytes before its head. */
const BEGINS: Readonly<Record<ScanType, (bytes: Uint8Array) => boolean>> = {
  "application/pdf": (bytes) =>
    new TextDecoder("latin1")
      .decode(bytes.subarray(0, 16))
      .trimStart()
      .replace(/^ï»¿/, "")
      .startsWith("%PDF-"),
  "image/png": (bytes) => at(bytes, 0, 0x89, ...text("PNG"), 0x0d, 0x0a, 0x1a, 0x0a),
  "image/jpeg": (bytes) => at(bytes, 0, 0xff, 0xd8, 0xff),
  "image/webp": (bytes) => at(bytes, 0, ...text("RIFF")) && at(bytes, 8, ...text("WEBP")),
  "image/tiff": (bytes) => at(bytes, 0, 0x49, 0x49, 0x2a, 0) || at(bytes, 0, 0x4d, 0x4d, 0, 0x2a),
};

/**
 * What a scanned report is, told by its first bytes and never by its name. Throws unreadable-file with the
 * reason: scan-empty, scan-too-large or not-a-scan.
 */
export function scanType(bytes: Uint8Array): ScanType {
  if (bytes.length === 0) return refuse("scan-empty");
  if (bytes.length > LARGEST_SCAN) return refuse("scan-too-large");
  return SCAN_TYPES.find((type) => BEGINS[type](bytes)) ?? refuse("not-a-scan");
}
