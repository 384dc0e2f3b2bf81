import type { SiteView } from "@bantin/content";

/** What search engines and tabs show of a title, in characters. */
const TITLE_LENGTH = 70;

/**
 * The title of a page in the tab and in lists of search engines: with the name of the site where there is room for
 * both, cut at a word where it is too long by itself. The page's heading says all of it.
 *
 * @param title null for the front page
 */
export function headTitle(title: string | null, siteName: string): string {
  if (title === null) return shortened(siteName);
  const both = `${title} – ${siteName}`;
  return both.length <= TITLE_LENGTH ? both : shortened(title);
}

function shortened(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  const end = text.lastIndexOf(" ", TITLE_LENGTH - 1);
  return `${text.slice(0, end > 0 ? end : TITLE_LENGTH - 1)}…`;
}

/** What is said of a page that says nothing of itself. */
export function headDescription(
  title: string | null,
  { siteName, description }: Pick<SiteView, "siteName" | "description">,
): string {
  const site = description ? `${siteName}: ${description}` : siteName;
  return title === null ? site : `${title}. ${site}`;
}
