import type { MonthSummary } from "@bantin/content";

/** Months by year, both in the order given. */
export function groupByYear(months: readonly MonthSummary[]) {
  const years: { year: string; months: MonthSummary[] }[] = [];
  for (const month of months) {
    const year = month.month.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.months.push(month);
    else years.push({ year, months: [month] });
  }
  return years;
}
