/** Something that a program could not read, or would read wrongly. */
export interface Fault {
  /** Where in the file: an element with its number, a field, a line. */
  place: string;
  problem: string;
}

/** What a file is held against. */
export interface Surroundings {
  /** The file's own address. */
  url: string;
  /** No later instant can be true of what is in it. */
  now: Date;
}

export const fault = (place: string, problem: string): Fault => ({ place, problem });

/** A fault when a condition does not hold. */
export function unless(holds: boolean, place: string, problem: string): Fault[] {
  return holds ? [] : [fault(place, problem)];
}
