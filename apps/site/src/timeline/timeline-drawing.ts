import type { DocumentView } from "@bantin/content";
import { formatDate } from "@bantin/vietnamese";
import { documentName, grownWords } from "../words/documents.ts";

/** A mark in the drawing. Lengths are in units of the drawing. */
interface Mark {
  x: number;
  /** Half its width. */
  radius: number;
  label: string;
}

/** A drawing of time from left to right: documents above the line, news below. */
export interface TimelineDrawing {
  width: number;
  years: { x: number; year: number }[];
  documents: Mark[];
  news: Mark[];
}

const WIDTH = 480;
const MARGIN = 16;
const DAY_MS = 86_400_000;
const SMALLEST = 4;
const LARGEST = 11;

type Drawn = Pick<
  DocumentView,
  "grown" | "newsMonths" | "issueDate" | "type" | "number" | "symbol" | "address"
>;

/** The drawing of what a document set going; null when no day of it is known. */
export function timelineDrawing(document: Drawn): TimelineDrawing | null {
  const grown = document.grown.flatMap((each) =>
    each.document.issueDate === null ? [] : [{ ...each, day: each.document.issueDate }],
  );
  const months = document.newsMonths.map((each) => ({ ...each, day: `${each.month}-15` }));
  const days = [...grown, ...months].map(({ day }) => day);
  const all = document.issueDate === null ? days : [document.issueDate, ...days];
  if (all.length < 2) return null;
  const times = all.map((day) => Date.parse(day));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const span = Math.max(last - first, DAY_MS);
  const at = (time: number) =>
    Math.round((MARGIN + ((time - first) / span) * (WIDTH - 2 * MARGIN)) * 10) / 10;
  const mostNews = Math.max(...months.map(({ count }) => count), 1);
  const own =
    document.issueDate === null ? [] : [{ day: document.issueDate, label: documentName(document) }];
  return {
    width: WIDTH,
    years: yearsBetween(first, last).map((year) => ({ x: at(Date.UTC(year, 0, 1)), year })),
    documents: [
      ...own.map(({ day, label }) => ({
        x: at(Date.parse(day)),
        radius: LARGEST,
        label: `${formatDate(day)}: ban hành ${label}`,
      })),
      ...grown.map(({ day, kind, distance, document: other }) => ({
        x: at(Date.parse(day)),
        radius: Math.max(SMALLEST, LARGEST - 2 * distance),
        label: `${formatDate(day)}: ${grownWords(kind)} ${documentName(other)}`,
      })),
    ],
    news: months.map(({ day, month, count }) => ({
      x: at(Date.parse(day)),
      radius: SMALLEST + Math.round((LARGEST - SMALLEST) * (count / mostNews)),
      label: `${monthWords(month)}: ${count} tin, bài`,
    })),
  };
}

/** `2022-10` as `Tháng 10/2022`. */
export function monthWords(month: string): string {
  return `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

function yearsBetween(first: number, last: number): number[] {
  const [from, to] = [new Date(first).getUTCFullYear() + 1, new Date(last).getUTCFullYear()];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_each, index) => from + index);
}
