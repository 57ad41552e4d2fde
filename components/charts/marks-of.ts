import type { ChartSpec } from "@/components/charts/kinds";
import type { MarkInfo } from "@/lib/domain/charts/mark";

const isMark = (value: object): value is MarkInfo =>
  "statementId" in value && "tip" in value && "label" in value;

/** Every mark that a chart draws, in the order of its data: what its image, its table and its downloads share. */
export function marksOf({ props }: ChartSpec): MarkInfo[] {
  const marks: MarkInfo[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (value !== null && typeof value === "object") {
      if (isMark(value)) marks.push(value);
      for (const each of Object.values(value)) visit(each);
    }
  };
  visit(props);
  return marks;
}
