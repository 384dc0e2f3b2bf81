import { z } from "zod";
import type { Bilingual } from "../../text/bilingual.ts";
import { FINDING_KINDS, type Finding } from "./finding.ts";

/** What the admin and its server say to each other about a text before it is published. */

const words: z.ZodType<Bilingual> = z.object({ vi: z.string(), en: z.string() });

const finding: z.ZodType<Finding> = z.object({
  kind: z.enum(FINDING_KINDS),
  text: words,
  quotation: z.object({ before: z.string(), surface: z.string(), after: z.string() }).nullable(),
  places: z
    .array(
      z.object({
        field: z.string(),
        words: z.string().nullable(),
        occurrence: z.number(),
        picture: z.number().nullable(),
      }),
    )
    .min(1),
});

/** `POST /api/checklist`: the form's content, answered by what is worth a look. */
export const findingsAnswer = z.object({ findings: z.array(finding) });
export type FindingsAnswer = z.infer<typeof findingsAnswer>;
