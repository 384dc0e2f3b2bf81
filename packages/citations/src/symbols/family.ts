/** Who issues a document: a body of the Party, or of the State (with the Fatherland Front, which uses its forms). */
export type Family = "party" | "state";
