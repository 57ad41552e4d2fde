import { z } from "zod";
import { plainText } from "../plain-text";

const name = plainText(150).min(1);
const definition = plainText(1000).min(1);

/** What a measure is called and what it counts, in both languages. */
export const measureWords = z.object({
  nameVi: name,
  nameEn: name,
  unitOfMeasureVi: name,
  unitOfMeasureEn: name,
  definitionVi: definition,
  definitionEn: definition,
});
