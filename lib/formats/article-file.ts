import { DomainError } from "../domain/errors";
import { LARGEST_FILE } from "./article-limits";
import { docxText } from "./docx-text";
import { type PageFacts, pageText } from "./html-text";

export interface FileText extends Partial<PageFacts> {
  text: string;
}

const refuse = (reason: "empty" | "too-large" | "binary" | "encoding"): never => {
  throw new DomainError("unreadable-file", { reason });
};

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);

/** UTF-8, or UTF-16 with its mark; other encodings would turn Vietnamese letters into others in silence. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return refuse("binary");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(isMostlyText(bytes) ? "encoding" : "binary");
  }
}

/** Text in an old encoding has line ends and letters; a picture or a program has control characters. */
function isMostlyText(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 4096);
  const control = some.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  return control.length === 0;
}

/**
 * The text of an uploaded .txt, .html or .docx file. What it is, its content says, never its name alone.
 * Throws unreadable-file with the reason: empty, too-large, binary, encoding or not-docx.
 */
export function articleFileText(bytes: Uint8Array, name: string): FileText {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > LARGEST_FILE) return refuse("too-large");
  const zip = startsWith(bytes, 0x50, 0x4b);
  const read: FileText = zip ? { text: docxText(bytes) } : fromText(decode(bytes), name);
  if (read.text.trim() === "") return refuse("empty");
  return read;
}

function fromText(text: string, name: string): FileText {
  if (text.startsWith("%PDF-") || text.includes("\0")) return refuse("binary");
  const page = /\.x?html?$/i.test(name) || /^\uFEFF?\s*(?:<!doctype\s+html|<html[\s>])/i.test(text);
  return page ? pageText(text) : { text };
}
