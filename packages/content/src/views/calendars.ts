import type { Withdrawal } from "@bantin/contract";
import type { PageLink } from "./common.ts";
import type { FileView } from "./documents.ts";

/** One thing in a calendar. */
export interface CalendarEntryView {
  /** Stays the same while the entry is edited. */
  id: string;
  /** `08:30` in Vietnam. */
  from: string;
  to: string | null;
  what: string;
  chair: string | null;
  attendees: string | null;
  place: string | null;
  files: FileView[];
}

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  date: string;
  /** Earliest first. */
  entries: CalendarEntryView[];
}

export interface CalendarView {
  address: string;
  /** The same for calendar programs. */
  fileAddress: string;
  /** `Lịch công tác tuần 48 năm 2026 (23/11–29/11)`. */
  title: string;
  year: number;
  week: number;
  note: string | null;
  /** From Monday on, those that the newsroom named. */
  days: CalendarDay[];
  withdrawal: Withdrawal;
  /** ISO instant. */
  updatedAt: string;
  /** Links to the nearest calendars before and after it. */
  previous: PageLink | null;
  next: PageLink | null;
}

/** The calendar of this week, and where others are. */
export interface CurrentCalendarView {
  /** Of this week, whether or not it has a calendar. */
  title: string;
  calendar: CalendarView | null;
  /** The newest calendars, latest week first. */
  newest: PageLink[];
}

/** What the calendar of this week has today. */
export interface CalendarDayView {
  address: string;
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  entries: CalendarEntryView[];
}
