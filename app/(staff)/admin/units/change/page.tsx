import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHead } from "@/components/admin/admin-head";
import { ChangeForm } from "@/components/admin/units/change-form";
import { ChangePreview } from "@/components/admin/units/change-preview";
import { readUnitChange } from "@/db/read/unit-change";
import { unitChangeInput } from "@/db/write/unit/change-input";
import { catalogueOf } from "@/lib/cached-reads";
import { refuse } from "@/lib/refuse";
import { requireConfiguring } from "@/lib/require-configuring";
import { requestContext } from "@/lib/session";
import { unitChangeQuery } from "@/lib/unit-change-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("units"))("title") };
}

/** What the form says, judged: the fields that are wrong, or what it would touch. */
async function judged(raw: Record<string, unknown> | null) {
  if (!raw) return null;
  const parsed = unitChangeInput.safeParse(raw);
  if (!parsed.success) {
    return { kind: "wrong", fields: parsed.error.issues.map(({ path }) => path.join(".")) } as const;
  }
  return readUnitChange(await requestContext(), await catalogueOf(), parsed.data).catch(refuse);
}

export default async function UnitChangePage(props: PageProps<"/admin/units/change">) {
  const t = await getTranslations("units");
  const { viewer, today } = await requestContext();
  await requireConfiguring(viewer);
  const { kind, fields, raw } = unitChangeQuery(await props.searchParams);
  const { units } = await catalogueOf();
  const found = await judged(raw);
  return (
    <>
      <AdminHead
        up={{ href: "/admin/units", text: t("all") }}
        title={t(`kinds.${kind}`)}
        lead={t(`leads.${kind}`)}
      />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-2">
        <ChangeForm
          kind={kind}
          fields={fields}
          units={units.filter(({ validTo }) => validTo === null || validTo >= today)}
          wrong={found?.kind === "wrong" ? found.fields : []}
        />
        {found?.kind === "preview" && raw ? (
          <ChangePreview preview={found.preview} units={units} raw={raw} />
        ) : (
          <p className="text-14 text-ink-2">{t("previewHint")}</p>
        )}
      </div>
    </>
  );
}
