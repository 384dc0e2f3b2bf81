import { z } from "zod";

/** What `GET /api/users/:id/second-factor` answers. */
export const factorState = z.object({
  /** Since when it is asked for; null when it is not. */
  since: z.string().nullable(),
  recoveryCodesLeft: z.number(),
  /** Whether the account may not be without. */
  isRequired: z.boolean(),
  isOwn: z.boolean(),
});
export type FactorState = z.infer<typeof factorState>;

/** A key that is offered, and counts once a code of it has come back. */
export const proposal = z.object({
  /** In base32, in groups of four. */
  key: z.string(),
  /** The same as a picture: a `data:` address. */
  picture: z.string(),
  /** Sent back with the code. */
  proposal: z.string(),
});
export type Proposal = z.infer<typeof proposal>;

export const passwordGiven = z.object({ password: z.string().max(1000) });
export const codeGiven = z.object({ code: z.string().max(64) });
export const proposalTaken = codeGiven.extend({ proposal: z.string().max(1000) });

/** Shown once. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

/** What a login still lacks after the right password: a code, or a second factor to begin with. */
export type SecondStep = "code" | "enrolment";
