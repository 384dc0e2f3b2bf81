/** What `_redirects` says about an address. */
export type Ending = { status: 301; to: string } | { status: 410 };

/**
 * Reads `_redirects` as `/_redirects` of this site writes it, by decoded address; lines of any other form say
 * nothing.
 */
export function parseRedirects(file: string): Map<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const line of file.split("\n")) {
    const [from, to, status] = line.split(" ");
    if (!from || !to) continue;
    const address = decodeURIComponent(from);
    if (status === "301") endings.set(address, { status: 301, to });
    if (status === "410") endings.set(address, { status: 410 });
  }
  return endings;
}
