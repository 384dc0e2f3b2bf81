import type { ArticleCard } from "@bantin/content";
import { localDate } from "@bantin/vietnamese";
import { longDateParts } from "../../words/dates.ts";

/** Articles by their day in Vietnam, both in the order given. */
export function groupByDay(articles: readonly ArticleCard[]) {
  const days: { day: string; weekday: string; date: string; articles: ArticleCard[] }[] = [];
  for (const article of articles) {
    const day = localDate(article.publishedAt);
    const last = days.at(-1);
    if (last?.day === day) last.articles.push(article);
    else days.push({ day, ...longDateParts(day), articles: [article] });
  }
  return days;
}
