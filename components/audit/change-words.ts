import { getLocale, getTranslations } from "next-intl/server";
import type { AuditChange } from "@/db/read/audit";
import type { Catalogue } from "@/db/read/catalogue";
import { CHANGE_SUBJECTS, recordedFigure, type ToldCell } from "@/lib/domain/audit";
import { isIsoDate } from "@/lib/domain/dates";
import { formatNumber } from "@/lib/domain/numbers";
import { ROLES } from "@/lib/domain/permissions";
import { SUBMISSION_STATES } from "@/lib/domain/submissions";
import { MISSING_REASONS, QUALIFIERS } from "@/lib/domain/values";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { facetName } from "@/lib/i18n/facet-name";
import { today } from "@/lib/today";

export interface ToldSubject {
  text: string;
  /** The page of it, where there is one. */
  href: string | null;
}

export interface ChangeWords {
  verb(verb: string): string;
  kind(subjectKind: string): string;
  subject(change: Pick<AuditChange, "subjectKind" | "subjectId" | "subjectName" | "form">): ToldSubject;
  cell(name: string): string;
  value(cell: ToldCell, side: "before" | "after"): string;
}

const memberOf = <Word extends string>(words: readonly Word[], text: string) =>
  words.find((word) => word === text);

/** Says a change in the reader's words; what has no words is shown as it was recorded. */
export async function changeWords(catalogue: Catalogue): Promise<ChangeWords> {
  const t = await getTranslations("audit");
  const states = await getTranslations("states");
  const roles = await getTranslations("roles");
  const qualifiers = await getTranslations("qualifiers");
  const missing = await getTranslations("missing");
  const locale = await getLocale();

  const unitName = (id: string) => {
    const unit = catalogue.units.find((each) => each.id === id);
    return unit ? nameIn(unit.name, locale) : null;
  };
  const measureName = (id: string) => {
    const measure = catalogue.measures.find((each) => each.id === id);
    return measure ? nameIn(measure.name, locale) : null;
  };
  /** A section of measures, or a dimension. */
  const groupName = (id: string) => {
    const group = [...catalogue.sections, ...catalogue.dimensions].find((each) => each.id === id);
    return group ? nameIn(group.name, locale) : null;
  };
  const facetWords = (id: string) => {
    const facet = catalogue.facets.find((each) => each.id === id);
    const measure = catalogue.measures.find((each) => each.id === facet?.measureId);
    return facet && measure
      ? facetName(measure, facet.categoryKey, catalogue.dimensions, locale, today())
      : null;
  };

  const figure = (text: string) => {
    const read = recordedFigure(text);
    if (!read) return null;
    const reason = memberOf(MISSING_REASONS, read.word);
    const qualifier = memberOf(QUALIFIERS, read.word);
    if (!reason && !qualifier) return null;
    const word = reason ? missing(reason) : qualifier && qualifier !== "exact" ? qualifiers(qualifier) : "";
    const number = read.number === null ? "" : formatNumber(read.number, locale);
    return [word, number, read.note ? `(${read.note})` : ""].filter(Boolean).join(" ");
  };

  const said = (value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("nothing");
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if (Array.isArray(value)) return value.map(said).join(", ");
    if (typeof value === "object") {
      return Object.entries(value)
        .map(([name, each]) => `${cell(name)}: ${said(each)}`)
        .join("; ");
    }
    const text = String(value);
    const state = memberOf(SUBMISSION_STATES, text);
    const role = memberOf(ROLES, text);
    if (state) return states(state);
    if (role) return roles(role);
    if (isIsoDate(text)) return formatDate(text, locale);
    const word = `values.${text}` as "values.public";
    if (/^[a-z-]+$/.test(text) && t.has(word)) return t(word);
    return figure(text) ?? unitName(text) ?? facetWords(text) ?? groupName(text) ?? text;
  };

  const cell = (name: string): string => {
    const known = `cells.${name}` as "cells.state";
    if (/^[\w-]+$/.test(name) && t.has(known)) return t(known);
    // A claim is named by its facet and the unit that it is about.
    const slash = name.lastIndexOf("/");
    const [facetId, unitId] = [name.slice(0, slash), name.slice(slash + 1)];
    const claim = slash > 0 ? [facetWords(facetId), unitName(unitId)] : [];
    if (claim.every(Boolean) && claim.length > 0) return claim.join(", ");
    return facetWords(name) ?? unitName(name) ?? name;
  };

  const kind = (subjectKind: string) => {
    const known = memberOf(CHANGE_SUBJECTS, subjectKind);
    return known ? t(`kinds.${known}`) : subjectKind;
  };

  /** "2026", "2026 C" or "2026 C xa-cang-long". */
  const calendarWords = (subjectId: string) => {
    const [year = "", form, unitId] = subjectId.split(" ");
    if (!form) return t("calendarOf", { year });
    const unit = unitId ? (unitName(unitId) ?? unitId) : null;
    return unit ? t("form", { form, unit, year }) : t("formOfYear", { form, year });
  };

  return {
    verb: (verb) => {
      const known = `verbs.${verb.replace(".", "-")}` as "verbs.submission-open";
      return t.has(known) ? t(known) : verb;
    },
    kind,
    cell,
    value: (told, side) => (told.withheld ? t("withheld") : said(told[side])),
    subject: ({ subjectKind, subjectId, subjectName, form }) => {
      if (form) {
        const { formId, year } = form;
        const unit = unitName(form.unitId) ?? form.unitId;
        return { text: t("form", { form: formId, unit, year: String(year) }), href: `/review/${subjectId}` };
      }
      switch (subjectKind) {
        case "article":
          return {
            text: subjectName ?? subjectId,
            href: subjectName ? `/articles/${encodeURIComponent(subjectId)}` : null,
          };
        case "account":
          return { text: subjectName ?? subjectId, href: subjectName ? `/admin/users/${subjectId}` : null };
        case "unit":
          return { text: unitName(subjectId) ?? subjectId, href: `/admin/units/${subjectId}` };
        case "measure":
          return { text: measureName(subjectId) ?? subjectId, href: `/admin/measures/${subjectId}` };
        case "dimension": {
          return { text: groupName(subjectId) ?? subjectId, href: "/admin/dimensions" };
        }
        case "contradiction":
          return { text: kind(subjectKind), href: "/contradictions" };
        case "plan": {
          const [year = "", facetId = ""] = subjectId.split(" ");
          const query = new URLSearchParams({ year, facet: facetId });
          return {
            text: t("planOf", { measure: facetWords(facetId) ?? facetId, year }),
            href: `/plans?${query}`,
          };
        }
        case "calendar":
          return { text: calendarWords(subjectId), href: "/admin/calendar" };
        case "form":
          return { text: t("formNamed", { form: subjectId }), href: `/admin/forms/${subjectId}` };
        default:
          return { text: `${kind(subjectKind)} ${subjectId}`, href: null };
      }
    },
  };
}
