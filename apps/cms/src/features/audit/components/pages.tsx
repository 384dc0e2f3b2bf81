import { type Bilingual, bilingual } from "../../../text/bilingual.ts";

const WORDS = {
  newer: bilingual("Mới hơn", "Newer"),
  older: bilingual("Cũ hơn", "Older"),
} as const;

/** The way to what is newer and older than a table shows. */
export function Pages({
  page,
  hasMore,
  say,
}: {
  page: number;
  hasMore: boolean;
  say: (text: Bilingual) => string;
}) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav className="audit__pages">
      {page > 1 && <a href={`?page=${page - 1}`}>{say(WORDS.newer)}</a>}
      {hasMore && <a href={`?page=${page + 1}`}>{say(WORDS.older)}</a>}
    </nav>
  );
}
