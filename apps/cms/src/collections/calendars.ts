import { WEEKDAYS, type Weekday } from "@bantin/contract";
import { localDate, weekAfter, weekOf, weeksIn } from "@bantin/vietnamese";
import type {
  ArrayFieldValidation,
  CollectionConfig,
  Field,
  FieldHook,
  NumberFieldSingleValidation,
  SelectFieldSingleValidation,
  TextField,
  TextFieldSingleValidation,
} from "payload";
import { number } from "payload/shared";
import { z } from "zod";
import { staffOnly } from "../access/rules.ts";
import { hasEntries } from "../features/calendars/copy-days.ts";
import { readHour } from "../features/calendars/hours.ts";
import { assertUniqueWeek, deriveWeek } from "../features/calendars/week-hooks.ts";
import { FIRST_YEAR, LAST_YEAR } from "../features/calendars/week-of-form.ts";
import { deskComponents, noticeFields } from "../features/desk/form-parts.ts";
import { calendarPage } from "../features/publishing/public-page.ts";
import { publication } from "../features/publishing/publication.ts";
import { reviewFields } from "../features/reviewing/fields.ts";
import { siteLink } from "../features/site-status/form-parts.ts";
import { withdrawalField } from "../fields/editorial-fields.ts";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const WEEKDAY_LABELS: Record<Weekday, Bilingual> = {
  monday: bilingual("Thứ Hai", "Monday"),
  tuesday: bilingual("Thứ Ba", "Tuesday"),
  wednesday: bilingual("Thứ Tư", "Wednesday"),
  thursday: bilingual("Thứ Năm", "Thursday"),
  friday: bilingual("Thứ Sáu", "Friday"),
  saturday: bilingual("Thứ Bảy", "Saturday"),
  sunday: bilingual("Chủ Nhật", "Sunday"),
};
const WORKDAYS = WEEKDAYS.slice(0, 5);

/** Offices write the calendar of the week to come. */
const nextWeek = () => weekAfter(weekOf(localDate(new Date())));

const weekExists: NumberFieldSingleValidation = (value, options) => {
  const plain = number(value, options);
  if (plain !== true || typeof value !== "number") return plain;
  const { year } = z.object({ year: z.number() }).safeParse(options.data).data ?? {};
  if (!Number.isInteger(value)) {
    return inLanguageOf(
      options.req,
      bilingual("Tuần ghi bằng số nguyên, ví dụ 49.", "Write a whole number, as in 49."),
    );
  }
  return year === undefined || value <= weeksIn(year)
    ? true
    : inLanguageOf(
        options.req,
        bilingual(
          `Năm ${year} chỉ có ${weeksIn(year)} tuần. Hãy ghi tuần từ 1 đến ${weeksIn(year)}, hoặc sửa năm.`,
          `${year} has ${weeksIn(year)} weeks only. Change the week or the year.`,
        ),
      );
};

const weekdays = z.object({ days: z.array(z.object({ weekday: z.string().nullish() })) });

/** Each weekday once: the second one of a kind is refused. */
const weekdayIsNew: SelectFieldSingleValidation = (value, options) => {
  if (!value) return options.req.t("validation:required");
  if (!WEEKDAYS.some((weekday) => weekday === value)) {
    return options.req.t("validation:invalidSelection");
  }
  const { days = [] } = weekdays.safeParse(options.data).data ?? {};
  const index = Number(options.path.at(-2));
  return days.findIndex(({ weekday }) => weekday === value) >= index
    ? true
    : inLanguageOf(
        options.req,
        bilingual(
          "Ngày này đã có ở trên. Hãy ghi các việc của một ngày vào cùng một chỗ.",
          "This day stands above already. Keep all of a day together.",
        ),
      );
};

const hasSomething: ArrayFieldValidation = (value, { req }) =>
  hasEntries(value) ||
  inLanguageOf(
    req,
    bilingual(
      "Lịch chưa có việc nào. Hãy thêm việc vào một ngày, hoặc bấm “Chép từ tuần trước”.",
      "There is nothing in it. Add an entry to a day, or copy last week's.",
    ),
  );

const NO_HOUR = bilingual(
  "Giờ này không đọc được. Hãy ghi như 8h30 hoặc 08:30.",
  "This is no hour. Write it as 08:30.",
);
const ENDS_TOO_EARLY = bilingual(
  "Giờ này phải sau giờ ở ô “Từ giờ”. Hãy ghi lại một trong hai giờ.",
  "The end must come after the start. Change one of the two.",
);
const keepHour: FieldHook = ({ value }) =>
  typeof value === "string" ? (readHour(value) ?? value) : value;

const hourIsOne: TextFieldSingleValidation = (value, { req, required }) => {
  if (!value) return required ? req.t("validation:required") : true;
  return readHour(value) !== null || inLanguageOf(req, NO_HOUR);
};

const endIsLater: TextFieldSingleValidation = (value, options) => {
  const plain = hourIsOne(value, options);
  const { from } = z.object({ from: z.string() }).safeParse(options.siblingData).data ?? {};
  const [start, end] = [readHour(from ?? ""), readHour(value ?? "")];
  if (plain !== true || start === null || end === null) return plain;
  return start < end || inLanguageOf(options.req, ENDS_TOO_EARLY);
};

function hourField(name: string, label: Bilingual, validate: TextFieldSingleValidation): TextField {
  return {
    name,
    type: "text",
    label,
    required: name === "from",
    validate,
    hooks: { beforeValidate: [keepHour] },
    admin: { width: "30%", placeholder: "08:30" },
  };
}

const entryFields: Field[] = [
  {
    type: "row",
    fields: [
      hourField("from", bilingual("Từ giờ", "From"), hourIsOne),
      hourField("to", bilingual("Đến giờ", "To"), endIsLater),
      {
        name: "place",
        type: "text",
        label: bilingual("Địa điểm", "Place"),
        admin: { width: "40%" },
      },
    ],
  },
  { name: "what", type: "textarea", required: true, label: bilingual("Nội dung", "What") },
  {
    type: "row",
    fields: [
      {
        name: "chair",
        type: "text",
        label: bilingual("Chủ trì", "Chair"),
        admin: { width: "40%" },
      },
      {
        name: "attendees",
        type: "text",
        label: bilingual("Thành phần", "Attendees"),
        admin: { width: "60%" },
      },
    ],
  },
  {
    name: "attachment",
    type: "upload",
    relationTo: "files",
    label: bilingual("Tệp kèm theo (giấy mời, tài liệu)", "Attachment"),
  },
];

/** Fields of the work calendar of a week. */
const calendarFields: Field[] = [
  ...noticeFields,
  {
    name: "title",
    type: "text",
    label: bilingual("Tên", "Title"),
    admin: { hidden: true },
  },
  {
    type: "row",
    fields: [
      {
        name: "year",
        type: "number",
        required: true,
        min: FIRST_YEAR,
        max: LAST_YEAR,
        defaultValue: () => nextWeek().year,
        label: bilingual("Năm", "Year"),
        admin: { width: "25%" },
      },
      {
        name: "week",
        type: "number",
        required: true,
        min: 1,
        max: 53,
        defaultValue: () => nextWeek().week,
        validate: weekExists,
        label: bilingual("Tuần thứ", "Week"),
        admin: { width: "25%" },
      },
      {
        name: "copyLastWeek",
        type: "ui",
        label: bilingual("Chép từ tuần trước", "Copy last week"),
        admin: {
          components: { Field: "/features/calendars/components/copy-last-week.tsx#CopyLastWeek" },
          disableListColumn: true,
        },
      },
    ],
  },
  {
    name: "days",
    type: "array",
    label: bilingual("Các ngày trong tuần", "Days"),
    labels: { singular: bilingual("Ngày", "Day"), plural: bilingual("Ngày", "Days") },
    defaultValue: WORKDAYS.map((weekday) => ({ weekday, entries: [] })),
    maxRows: WEEKDAYS.length,
    validate: hasSomething,
    admin: {
      components: { RowLabel: "/features/calendars/components/row-labels.tsx#DayLabel" },
    },
    fields: [
      {
        name: "weekday",
        type: "select",
        required: true,
        validate: weekdayIsNew,
        label: bilingual("Ngày", "Day"),
        options: WEEKDAYS.map((value) => ({ value, label: WEEKDAY_LABELS[value] })),
      },
      {
        name: "entries",
        type: "array",
        label: bilingual("Các việc trong ngày", "Entries"),
        labels: { singular: bilingual("Việc", "Entry"), plural: bilingual("Việc", "Entries") },
        admin: {
          components: { RowLabel: "/features/calendars/components/row-labels.tsx#EntryLabel" },
        },
        fields: entryFields,
      },
    ],
  },
  {
    name: "note",
    type: "textarea",
    label: bilingual("Ghi chú chung", "Note"),
    admin: {
      description: bilingual(
        "Hiện ở đầu lịch, ví dụ: Lịch này thay cho giấy mời.",
        "Shown at the head of the calendar.",
      ),
    },
  },
  withdrawalField,
  ...reviewFields,
  {
    name: "weekKey",
    type: "text",
    unique: true,
    index: true,
    label: bilingual("Khóa của tuần", "Week key"),
    access: { read: staffOnly },
    admin: { hidden: true },
  },
];

/** The work calendars of the leadership, one for each week. */
export const Calendars: CollectionConfig = {
  slug: "calendars",
  labels: {
    singular: bilingual("Lịch công tác", "Work calendar"),
    plural: bilingual("Lịch công tác", "Work calendars"),
  },
  admin: {
    group: GROUPS.content,
    useAsTitle: "title",
    defaultColumns: ["title", "_status", "schedule", "updatedAt"],
    listSearchableFields: ["title", "note"],
    preview: siteLink(calendarPage),
    components: deskComponents,
  },
  defaultSort: ["-year", "-week"],
  // A copy would be of the same week.
  disableDuplicate: true,
  fields: calendarFields,
  ...publication({
    slug: "calendars",
    pageOf: calendarPage,
    derive: [deriveWeek, assertUniqueWeek],
    required: [],
  }),
};
