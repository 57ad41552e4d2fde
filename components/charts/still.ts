import { createContext, useContext } from "react";

/**
 * A drawing that nobody can touch: for the first HTML, an image, paper. Null where the chart is live.
 * Its marks are links to the words that state them, which work without any script.
 */
export interface Still {
  width: number;
}

export const StillContext = createContext<Still | null>(null);
export const useStill = (): Still | null => useContext(StillContext);

/** The widths at which a live chart may stand, narrowest first: those of its drawings. */
export const LadderContext = createContext<readonly number[]>([]);
export const useLadder = (): readonly number[] => useContext(LadderContext);
