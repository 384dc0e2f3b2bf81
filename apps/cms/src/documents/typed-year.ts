/** What the year of a document was and is, in the form and in its issue date. */
interface Years {
  /** In the form now. */
  year: number | null;
  /** Of the issue date now. */
  issueYear: number | null;
  /** The same two as they were saved last. */
  savedYear: number | null;
  savedIssueYear: number | null;
}

/**
 * The year that somebody typed, or null when the one in the form was only taken from the issue date:
 * it then follows when that date is mended.
 */
export function typedYear({ year, issueYear, savedYear, savedIssueYear }: Years): number | null {
  const isUntouched = year !== null && year === savedYear;
  const isFromDate = isUntouched && savedYear === savedIssueYear;
  return isFromDate && issueYear !== null ? null : year;
}
