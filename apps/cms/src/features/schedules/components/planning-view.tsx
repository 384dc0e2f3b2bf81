import { formatDate, formatLongDate, formatTime, localDate } from "@bantin/vietnamese";
import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import { isStaff } from "../../../access/roles.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { calendarRange, weekQuery } from "../calendar-range.ts";
import { type CalendarEntry, readCalendar } from "../read-calendar.ts";
import "./planning.css";

const WORDS = {
  title: bilingual("Lịch đăng", "Planning"),
  before: bilingual("Trước", "Before"),
  after: bilingual("Sau", "After"),
  now: bilingual("Tháng này", "This month"),
  week: bilingual("Xem theo tuần", "By week"),
  month: bilingual("Xem theo tháng", "By month"),
  nothing: bilingual("Không có gì trong thời gian này.", "Nothing in these days."),
} as const;

const KINDS: Record<CalendarEntry["kind"], Bilingual> = {
  publish: bilingual("Sẽ đăng", "To be published"),
  unpublish: bilingual("Sẽ hủy đăng", "To be taken down"),
  review: bilingual("Xem lại", "Review"),
  failed: bilingual("Không đăng được", "Failed"),
  published: bilingual("Đã đăng", "Published"),
};

/** The page of the admin at `/admin/planning`: what is planned and what was published, by month or week. */
export async function PlanningView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult;
  if (!req.user || !isStaff(req.user)) redirect("/admin/login?redirect=/admin/planning");
  const say = (text: Bilingual) => (req.i18n.language === "en" ? text.en : text.vi);
  const now = new Date();
  const range = calendarRange(searchParams ?? {}, now);
  const { days } = range;
  const from = `${days[0]}T00:00:00+07:00`;
  const to = new Date(Date.parse(`${days.at(-1)}T00:00:00+07:00`) + 86_400_000).toISOString();
  const entries = await readCalendar(req.payload, new Date(from).toISOString(), to);
  const middle = days.find(range.isWithin) ?? "";
  const other = range.isWeek
    ? `month=${middle.slice(0, 7)}`
    : weekQuery(present(days, now, middle));
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params ?? {}}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams ?? {}}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <div className="planning">
          <h1>{say(WORDS.title)}</h1>
          <h2>{range.title}</h2>
          <nav className="planning__ways">
            <a href={`/admin/planning?${range.before}`}>← {say(WORDS.before)}</a>
            <a href="/admin/planning">{say(WORDS.now)}</a>
            <a href={`/admin/planning?${range.after}`}>{say(WORDS.after)} →</a>
            <a href={`/admin/planning?${other}`}>{say(range.isWeek ? WORDS.month : WORDS.week)}</a>
          </nav>
          {entries.size === 0 && <p className="planning__nothing">{say(WORDS.nothing)}</p>}
          <ol className={`planning__days ${range.isWeek ? "planning__days--week" : ""}`}>
            {days.map((day) => (
              <Day
                key={day}
                day={day}
                entries={entries.get(day) ?? []}
                isToday={day === localDate(now)}
                isWithin={range.isWithin(day)}
                say={say}
              />
            ))}
          </ol>
        </div>
      </Gutter>
    </DefaultTemplate>
  );
}

/** Today where it is shown. */
const present = (days: readonly string[], now: Date, otherwise: string) =>
  days.includes(localDate(now)) ? localDate(now) : otherwise;

const SHORT_WEEKDAYS = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

/** `T5 3/12`. */
function shortDay(day: string): string {
  const weekday = SHORT_WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${formatDate(day).replace(/\/\d{4}$/, "")}`;
}

function Day({
  day,
  entries,
  isToday,
  isWithin,
  say,
}: {
  day: string;
  entries: readonly CalendarEntry[];
  isToday: boolean;
  isWithin: boolean;
  say: (text: Bilingual) => string;
}) {
  const state = [
    entries.length === 0 ? "planning__day--empty" : "",
    isToday ? "planning__day--today" : "",
    isWithin ? "" : "planning__day--outside",
  ];
  return (
    <li className={`planning__day ${state.join(" ")}`} aria-current={isToday ? "date" : undefined}>
      <h3>
        <span className="planning__long">{formatLongDate(day)}</span>
        <span className="planning__short" aria-hidden="true">
          {shortDay(day)}
        </span>
      </h3>
      <ul>
        {entries.map(({ kind, at, title, href }) => (
          <li key={`${kind}-${at}-${href}`} className={`planning__entry planning__entry--${kind}`}>
            <span className="planning__kind">
              {kind !== "review" && `${formatTime(at).slice(0, 5)} `}
              {say(KINDS[kind])}
            </span>{" "}
            {href ? <a href={href}>{title}</a> : title}
          </li>
        ))}
      </ul>
    </li>
  );
}
