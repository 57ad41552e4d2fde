"use client";

import { Mark } from "@/components/charts/mark";
import { colourOf, planPath } from "@/components/charts/shapes";
import { useScales } from "@/components/charts/use-scales";
import type { YearLayerProps } from "@/components/charts/year-layer";
import type { YearPlan } from "@/lib/domain/charts/year-chart-types";

/** What was to be reached in a year: a bracket that lies open towards what was. */
export function YearPlans({ data, panel }: YearLayerProps & { panel: "province" | "units" }) {
  const scales = useScales(panel);
  if (!scales) return null;
  const half = Math.min(18, Math.max(6, (scales.x(1) - scales.x(0)) * 0.34));
  return (
    <g>
      {data.plans
        .filter((plan) => (plan.panel === "province") === (panel === "province"))
        .map((plan) => (
          <Plan
            key={plan.evidenceId}
            plan={plan}
            half={half}
            x={scales.x(plan.at)}
            y={scales.y(plan.value)}
          />
        ))}
    </g>
  );
}

function Plan({ plan, half, x, y }: { plan: YearPlan; half: number; x: number; y: number }) {
  const stroke = plan.panel === "province" ? "var(--ink)" : colourOf(plan.colour);
  return (
    <Mark
      info={plan}
      markKey={`${plan.evidenceId}`}
      series="plan"
      at={plan.at}
      x={x}
      y={y}
      area={{ kind: "rect", x: x - half - 2, y: y - 12, width: 2 * half + 4, height: 16 }}
    >
      {({ active, hovered }) => (
        <>
          {/* A rim where it stands before the dark of a bar. */}
          {plan.panel === "province" && (
            <path d={planPath(x, y, half)} fill="none" stroke="var(--surface)" strokeWidth={5} />
          )}
          <path
            d={planPath(x, y, half)}
            fill="none"
            stroke={active ? "var(--evidence-line)" : stroke}
            strokeWidth={active || hovered ? 3 : 2}
          />
        </>
      )}
    </Mark>
  );
}
