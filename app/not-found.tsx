import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFound } from "@/components/shell/not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}

/** An address that no page answers. Without the frame: this part is sent along with every page. */
export default function UnknownAddress() {
  return (
    <main className="mx-auto max-w-[1680px] px-4 py-10 sm:px-6">
      <NotFound />
    </main>
  );
}
