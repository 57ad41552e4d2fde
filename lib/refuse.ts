import "server-only";
import { notFound, redirect } from "next/navigation";
import { DomainError } from "./domain/errors";

/** What a page does with a refusal of the read door: sign in first, or "not found", which tells nothing. */
export function refuse(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === "unauthenticated") redirect("/sign-in");
  notFound();
}
