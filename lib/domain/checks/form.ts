import { type Measure, parseCategoryKey } from "../measures";
import { periodForTiming, reportingWindow } from "../reporting-years";
import type { Statement } from "../statements";
import type { Succession } from "../units";
import type { Value } from "../values";
import { checkBounds } from "./bounds";
import { checkMeasureBreak, checkUnitBreak, stepInto } from "./break";
import type { AskedCategories } from "./breakdowns";
import { type Check, type FormLine, type LineRef, lineKey } from "./check";
import { checkLastYear } from "./last-year";
import { checkNested } from "./nested";
import { checkRivals } from "./rivals";
import type { Stated } from "./stated";
import { checkSubset } from "./subset";
import { checkSum } from "./sum";
import { checkType } from "./type";
import { checkValidity, type FormPeriod } from "./validity";

export interface FormContext extends FormPeriod {
  /** Every measure of the lines; computed ratios too, for their sides. */
  measures: readonly Measure[];
  /** Last year's published values by {@link lineKey}; empty where there are none. */
  lastYear: ReadonlyMap<string, Value>;
  successions: readonly Succession[];
  /** What other sources state for the unit. */
  others: readonly Statement[];
  /** Given where the lines are not all the rows that the form asks for. */
  asked?: AskedCategories;
}

/** Every check of one form's lines. Lines of measures that the context lacks are not checked. */
export function checkForm(lines: readonly FormLine[], context: FormContext): Check[] {
  const { measures, unit, year, lastYear, successions } = context;
  const before = reportingWindow(unit, year - 1);
  const now = reportingWindow(unit, year);
  const step = stepInto(unit, year);
  const cut = before?.partYear || now?.partYear;
  return [
    ...checkValidity(context),
    ...(before && lastYear.size > 0 ? checkUnitBreak(unit.id, successions, step) : []),
    ...measures.flatMap((measure) => {
      const own = lines.filter(({ measureId }) => measureId === measure.id);
      // Half a year's flow is no sign of a fall; a stock or a status stands for itself.
      const comparable = !(cut && measure.timing === "flow");
      const compared = own.some((line) => line.value !== null && lastYear.has(lineKey(line)));
      return [
        ...own.flatMap((line) => checkType(line, measure)),
        ...checkSum(measure, own, context.asked),
        ...checkBounds(measure, own, context.asked),
        ...(comparable ? own.flatMap((line) => checkLastYear(line, lastYear.get(lineKey(line)))) : []),
        ...(compared ? checkMeasureBreak(measure, step) : []),
        ...checkAgainstOthers(measure, own, context),
      ];
    }),
    ...checkSubset(measures, lines),
  ];
}

/** Nested periods and rivals, of which only those that touch a line of this form are its business. */
function checkAgainstOthers(measure: Measure, own: readonly FormLine[], context: FormContext): Check[] {
  const window = reportingWindow(context.unit, context.year);
  if (!window) return [];
  const period = periodForTiming(measure.timing, context.year, window);
  const stated = own.flatMap(({ value, measureId, categoryKey, statementId }): Stated[] => {
    const key = { measureId, unitId: context.unit.id, categories: parseCategoryKey(categoryKey), period };
    return value === null ? [] : [{ id: statementId ?? lineKey({ measureId, categoryKey }), key, value }];
  });
  const ids = new Set(stated.map(({ id }) => id));
  const others = context.others.filter(({ id, key }) => key.measureId === measure.id && !ids.has(id));
  const all = [...stated, ...others];
  const isOwn = (ref: LineRef) => ref.statementId !== undefined && ids.has(ref.statementId);
  return [...checkNested(measure, all), ...checkRivals(all)]
    .filter(({ about }) => about.some(isOwn))
    .map((check) => ({
      ...check,
      about: check.about.map((ref) => (isOwn(ref) ? withoutMadeUpId(ref) : ref)),
    }));
}

/** A line that is no statement yet was given its key as an id, to be told apart; it must not leave here. */
function withoutMadeUpId(ref: LineRef): LineRef {
  const { measureId, categoryKey } = ref;
  return ref.statementId === lineKey(ref) ? { measureId, categoryKey } : ref;
}
