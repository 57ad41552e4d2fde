import { notFound } from "next/navigation";

/** Every address that no other page answers: so that it is told within the frame, in the reader's language. */
export default function UnknownPage() {
  notFound();
}
