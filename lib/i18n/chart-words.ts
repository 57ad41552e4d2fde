import "server-only";
import { getLocale, getMessages } from "next-intl/server";
import type { ChartWords } from "../domain/charts/words";

/** The block of messages that the charts say, as plain templates. */
export async function chartWords(): Promise<ChartWords> {
  const { chart } = await getMessages();
  return { locale: await getLocale(), ...chart };
}
