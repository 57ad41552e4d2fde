import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { DomainError } from "./domain/errors";
import { signInAddress } from "./return-address";

/** What a page does with a refusal of the read door: sign in first, or "not found", which tells nothing. */
export async function refuse(error: unknown): Promise<never> {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === "unauthenticated") await toSignIn();
  notFound();
}

/** Sends to where one signs in, and from there back to the page of this request. */
export async function toSignIn(): Promise<never> {
  redirect(signInAddress((await headers()).get("x-address")) as "/sign-in");
}
