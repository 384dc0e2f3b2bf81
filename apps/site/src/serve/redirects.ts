/** What `_redirects` says about an address. */
export type Ending = { status: 301; to: string } | { status: 410 };

/** Reads `_redirects` as `/_redirects` of this site writes it; lines of any other form say nothing. */
export function parseRedirects(file: string): Map<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const line of file.split("\n")) {
    const [from, to, status] = line.split(" ");
    if (!from || !to) continue;
    if (status === "301") endings.set(from, { status: 301, to });
    if (status === "410") endings.set(from, { status: 410 });
  }
  return endings;
}
