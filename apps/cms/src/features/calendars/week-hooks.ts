import { calendarTitle } from "@bantin/contract";
import type { CollectionBeforeValidateHook } from "payload";
import { bilingual } from "../../text/bilingual.ts";
import { fieldProblem } from "../../text/refusal.ts";
import { weekOfForm } from "./week-of-form.ts";

/** Derives the title and the key that no two calendars have in common. A draft may lack its week. */
export const deriveWeek: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data;
  const { weekKey: _old, ...rest } = data;
  const of = weekOfForm({ ...originalDoc, ...data });
  // Left out, not null: MongoDB's unique index takes every null for the same value.
  if (!of) return { ...rest, title: "Lịch công tác (chưa rõ tuần)" };
  const weekKey = `${of.year}-${String(of.week).padStart(2, "0")}`;
  return { ...rest, title: calendarTitle(of), weekKey };
};

/**
 * Refuses a second calendar of a week. The unique index on the key is the safety net behind it.
 *
 * @throws ValidationError at the field of the week
 */
export const assertUniqueWeek: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const key: unknown = data?.weekKey;
  if (typeof key !== "string") return data;
  const others = originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : [];
  const { docs } = await req.payload.find({
    collection: "calendars",
    where: { and: [{ weekKey: { equals: key } }, ...others] },
    limit: 1,
    pagination: false,
    depth: 0,
    trash: true,
    req,
  });
  const [other] = docs;
  if (!other) return data;
  const where = other.deletedAt
    ? bilingual("trong thùng rác; hãy khôi phục lịch đó", "in the trash; restore it")
    : bilingual("trong danh sách; hãy sửa lịch đó", "in the list; change that one");
  throw fieldProblem(
    ["week"],
    bilingual(
      `Tuần này đã có lịch: “${other.title}” (${where.vi}, hoặc chọn tuần khác).`,
      `There is a calendar of this week: “${other.title}” (${where.en}, or choose another week).`,
    ),
    req,
  );
};
