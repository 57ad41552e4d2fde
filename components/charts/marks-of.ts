import type { ChartSpec } from "@/components/charts/kinds";
import { labelOf, type MarkInfo } from "@/lib/domain/charts/mark";

/** The many marks of small charts keep no sentence: it is made from their tip. */
type Drawn = Omit<MarkInfo, "label"> & { label?: string };

const isMark = (value: object): value is Drawn => "statementId" in value && "tip" in value;

/** Every mark that a chart draws, in the order of its data: what its image, its table and its downloads share. */
export function marksOf({ props }: ChartSpec): MarkInfo[] {
  const marks: MarkInfo[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (value !== null && typeof value === "object") {
      if (isMark(value)) marks.push({ ...value, label: value.label ?? labelOf(value.tip) });
      for (const each of Object.values(value)) visit(each);
    }
  };
  visit(props);
  return marks;
}
