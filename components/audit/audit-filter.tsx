import { getTranslations } from "next-intl/server";
import { FilterBox, FilterForm, FilterSelect } from "@/components/figures/filter-fields";
import type { AuditChoices, AuditFilter as Filter } from "@/db/read/audit";
import { today } from "@/lib/today";
import type { ChangeWords } from "./change-words";

interface AuditFilterProps {
  filter: Filter;
  choices: AuditChoices;
  words: ChangeWords;
}

const INPUT = "min-h-9 min-w-0 flex-1 bg-surface font-semibold outline-none";

/** What to look for in the record, as a plain form: it works without script, and the address keeps it. */
export async function AuditFilter({ filter, choices, words }: AuditFilterProps) {
  const t = await getTranslations("audit");
  const all = { value: "", text: t("all") };
  const kinds = [...new Set(choices.verbs.map(({ subjectKind }) => subjectKind))];
  const verbs = [...new Set(choices.verbs.map(({ verb }) => verb))];
  const options = (values: readonly string[], say: (value: string) => string) => [
    all,
    ...values
      .map((value) => ({ value, text: say(value) }))
      .sort((a, b) => a.text.localeCompare(b.text, "vi")),
  ];
  const days = [
    { name: "from", label: t("from"), value: filter.from },
    { name: "to", label: t("to"), value: filter.to },
  ];
  return (
    <FilterForm summary={t("filter")}>
      <FilterBox label={t("text")}>
        <input
          type="search"
          name="q"
          aria-label={t("text")}
          defaultValue={filter.text}
          maxLength={200}
          className={INPUT}
        />
      </FilterBox>
      <FilterBox label={t("account")}>
        <FilterSelect
          name="account"
          label={t("account")}
          value={filter.actorId ?? ""}
          options={[
            all,
            ...choices.actors.map(({ id, name }) => ({
              value: id,
              text: actorName(name, t("system"), t("stranger")),
            })),
          ]}
        />
      </FilterBox>
      <FilterBox label={t("kind")}>
        <FilterSelect
          name="kind"
          label={t("kind")}
          value={filter.subjectKind ?? ""}
          options={options(kinds, words.kind)}
        />
      </FilterBox>
      <FilterBox label={t("verb")}>
        <FilterSelect
          name="verb"
          label={t("verb")}
          value={filter.verb ?? ""}
          options={options(verbs, words.verb)}
        />
      </FilterBox>
      {days.map(({ name, label, value }) => (
        <FilterBox key={name} label={label}>
          <input
            type="date"
            name={name}
            aria-label={label}
            defaultValue={value ?? ""}
            max={today()}
            className={INPUT}
          />
        </FilterBox>
      ))}
      <button type="submit" className="button button-primary">
        {t("show")}
      </button>
    </FilterForm>
  );
}

/** The name of who did it; seeds, scripts and the first set-up have none of their own. */
export const actorName = (name: string, system: string, stranger: string): string =>
  name === "system" ? system : name === "stranger" ? stranger : name;
