import { addresses, type Calendar, calendarTitle, dateOf, weekSpan } from "@bantin/contract";
import { type IsoWeek, weekOf } from "@bantin/vietnamese";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type { CalendarDay, CalendarEntryView, CalendarView, Content, PageLink } from "../views.ts";
import { openFiles } from "./mirrored.ts";
import type { Shared } from "./shared.ts";

/** How many weeks are listed: half a year. Others are reached from week to week, and by search. */
const LISTED = 26;

const STANDING = "SELECT year, week FROM calendars WHERE is_withdrawn = 0";

/** Work calendars. A withdrawn one keeps its page, and no list leads to it. */
export function openCalendars(
  shared: Shared,
): Pick<Content, "currentCalendar" | "calendarDay" | "calendar"> {
  const { db, records } = shared;
  const byWeek = db.prepare("SELECT id FROM calendars WHERE year = :year AND week = :week");
  const newest = db.prepare(`${STANDING} ORDER BY year DESC, week DESC LIMIT ${LISTED}`);
  const standing = db.prepare(`${STANDING} AND year = :year AND week = :week`);
  const view = openCalendarView(shared);

  const calendar: Content["calendar"] = (year, week) => {
    const row = byWeek.get({ year, week });
    const found = row ? records.find("calendars", textOf(row, "id")) : null;
    return found && view(found);
  };
  const inWeek = ({ year, week }: IsoWeek) =>
    standing.get({ year, week }) ? calendar(year, week) : null;

  return {
    calendar,
    currentCalendar(today) {
      const week = weekOf(today.date);
      return {
        title: calendarTitle(week),
        calendar: inWeek(week),
        newest: newest.all().map(weekLink),
      };
    },
    calendarDay({ date }) {
      const found = inWeek(weekOf(date));
      if (!found) return null;
      const { address, title, days } = found;
      const entries = days.find((day) => day.date === date)?.entries ?? [];
      return { address, title, date, entries };
    },
  };
}

function openCalendarView(shared: Shared): (calendar: Calendar) => CalendarView {
  const before = shared.db.prepare(
    `${STANDING} AND (year, week) < (:year, :week) ORDER BY year DESC, week DESC LIMIT 1`,
  );
  const after = shared.db.prepare(
    `${STANDING} AND (year, week) > (:year, :week) ORDER BY year, week LIMIT 1`,
  );
  const files = openFiles(shared);
  const link = (row: Row | undefined) => (row ? weekLink(row) : null);

  const entryView = (entry: Calendar["days"][number]["entries"][number]): CalendarEntryView => ({
    id: entry.id,
    from: entry.from,
    to: entry.to,
    what: entry.what,
    chair: entry.chair,
    attendees: entry.attendees,
    place: entry.place,
    files: files(entry.attachment === null ? [] : [entry.attachment]),
  });

  const daysOf = (calendar: Calendar): CalendarDay[] =>
    calendar.days
      .map(({ weekday, entries }) => ({
        date: dateOf(calendar, weekday),
        // The sort is stable: what begins at the same time stays as the newsroom has ordered it.
        entries: entries.map(entryView).toSorted((a, b) => a.from.localeCompare(b.from)),
      }))
      .toSorted((a, b) => a.date.localeCompare(b.date));

  return (calendar) => {
    const { title, year, week, note, withdrawal, updatedAt } = calendar;
    return {
      address: addresses.calendar(calendar),
      fileAddress: addresses.calendarFile(calendar),
      title,
      year,
      week,
      note,
      days: daysOf(calendar),
      withdrawal,
      updatedAt,
      previous: link(before.get({ year, week })),
      next: link(after.get({ year, week })),
    };
  };
}

function weekLink(row: Row): PageLink {
  const week = { year: numberOf(row, "year"), week: numberOf(row, "week") };
  return {
    label: `Tuần ${week.week} năm ${week.year} (${weekSpan(week)})`,
    href: addresses.calendar(week),
  };
}
