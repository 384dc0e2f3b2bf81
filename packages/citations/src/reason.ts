/** How far a citation is to be believed: `likely` ones are right nearly always, `doubtful` ones are worth asking about. */
export type Confidence = "sure" | "likely" | "doubtful";

/** Every reason to take words for a citation, with what it is worth. */
const CONFIDENCES = {
  /** A type's word and a whole symbol of a body we know. */
  wholeSymbol: "sure",
  /** The same, put right: a separator, a letter or a space was not as the rule has it. */
  mendedSymbol: "likely",
  /** A type's word and a whole symbol whose body or type code we do not know. */
  unknownCode: "likely",
  /** A whole symbol with no type's word before it. */
  bareSymbol: "likely",
  /** A number in a list that takes the rest of its symbol from its neighbour: `05, 06-NQ/TU`. */
  sharedSymbol: "likely",
  /** A number in a list without a symbol: `Chỉ thị 15, 16 và 19`. */
  bareListItem: "doubtful",
  /** A short form that stands for a citation in the same text. */
  antecedent: "sure",
  /** A short form with the body that issued it: `Nghị quyết 06 của Tỉnh ủy`. */
  shortWithIssuer: "likely",
  /** A short form with a date, a year or `số`. */
  shortWithMark: "likely",
  /** A type's word and a number, and nothing else. */
  shortAlone: "doubtful",
  /** A meeting's resolution, by the meeting and its term. */
  meeting: "sure",
  /** The same without the term, so that the meeting may be of any. */
  meetingWithoutTerm: "doubtful",
  /** A law by its name and its year or the day of its adoption. */
  datedLaw: "sure",
  /** A law by its name alone, or an abbreviation of it: the one in force on the day of the text. */
  bareLaw: "likely",
} as const satisfies Record<string, Confidence>;

/** What a citation was recognised by. Codes, so that each caller words them for its own screen. */
export type Reason = keyof typeof CONFIDENCES;

const isReason = (text: string): text is Reason => text in CONFIDENCES;
/** All of them, for those who parse or word them. */
export const REASONS: readonly Reason[] = Object.keys(CONFIDENCES).filter(isReason);

/** What a reason is worth. */
export function confidenceOf(reason: Reason): Confidence {
  return CONFIDENCES[reason];
}
