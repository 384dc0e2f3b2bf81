import type { CalendarDay, CalendarEntryView, CalendarView } from "@bantin/content";
import ical from "ical-generator";

/**
 * A week for calendar programs (iCalendar, RFC 5545). Its bytes depend on the calendar alone: hours are written as
 * instants, since the library would read an hour without its zone on the clock of this machine.
 *
 * @param base the address of the site
 */
export function calendarFile(calendar: CalendarView, siteName: string, base: URL): string {
  const file = ical({
    name: calendar.title,
    prodId: { company: siteName, product: "Bản tin", language: "VI" },
    url: new URL(calendar.address, base).href,
    x: { "X-WR-TIMEZONE": "Asia/Ho_Chi_Minh" },
  });
  // A calendar that was withdrawn is none to go by.
  const { date, explanation } = calendar.withdrawal;
  const days = date === null && explanation === null ? calendar.days : [];
  for (const day of days) {
    for (const entry of day.entries) file.createEvent(eventOf(calendar, day, entry, base));
  }
  return `${file.toString()}\r\n`;
}

function eventOf(
  { address, updatedAt }: CalendarView,
  { date }: CalendarDay,
  entry: CalendarEntryView,
  base: URL,
) {
  const at = (hour: string) => new Date(`${date}T${hour}:00+07:00`);
  const stamp = new Date(updatedAt);
  const { chair, attendees, files, place, to } = entry;
  const people = [chair && `Chủ trì: ${chair}`, attendees && `Thành phần: ${attendees}`];
  return {
    id: `${entry.id}@${base.hostname}`,
    stamp,
    lastModified: stamp,
    start: at(entry.from),
    end: to === null ? null : at(to),
    summary: entry.what,
    location: place,
    description: people.filter(Boolean).join("\n") || null,
    url: new URL(address, base).href,
    attachments: files.map(({ href }) => new URL(href, base).href),
  };
}
