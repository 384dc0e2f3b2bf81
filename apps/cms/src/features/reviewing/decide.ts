import { type Bilingual, bilingual } from "../../text/bilingual.ts";

export const STAGES = ["writing", "inReview", "returned", "done"] as const;
export type Stage = (typeof STAGES)[number];

/** What is done to a text beside saving it. */
export const DEEDS = ["submit", "takeBack", "return", "approve"] as const;
export type Deed = (typeof DEEDS)[number];

/** What a save is, for its stage. */
interface Save {
  deed: Deed | null;
  /** Why it is returned; a word to whoever reviews it. */
  note: string;
  /** Before the save. */
  stage: Stage;
  isPublishing: boolean;
  /** The save changes what is written, not only where it stands. */
  isTextChanged: boolean;
  mayPublish: boolean;
  /** Whoever saves wrote last, this save included. */
  hasWrittenLast: boolean;
  /** Nobody publishes or approves what they wrote last themselves. */
  needsSecondPerson: boolean;
  /** It will be published at an hour that somebody has set, as they saw it. */
  isPlanned: boolean;
}

type Decision = { stage: Stage; refused?: never } | { stage?: never; refused: Bilingual };

export const OWN_TEXT = bilingual(
  "Bạn là người sửa nội dung này lần cuối, nên cần một người khác xem rồi mới duyệt và đăng được. Hãy bấm “Gửi duyệt”.",
  "You wrote this last, so somebody else has to look at it before it is approved or published. Submit it.",
);
export const PLANNED_TEXT = bilingual(
  "Nội dung này đã được hẹn giờ đăng, và cần hai người xem trước khi đăng. Hãy bỏ hẹn rồi sửa; sau đó nhờ người khác xem và hẹn lại.",
  "This is to be published at an hour that was set, and needs to be looked at by two. Call that off, change it, then have somebody else set it again.",
);
const ONLY_EDITORS = bilingual(
  "Chỉ biên tập viên mới duyệt hoặc trả lại bài. Hãy bấm “Gửi duyệt”.",
  "Only editors approve and return. Submit it.",
);
const NO_REASON = bilingual(
  "Hãy ghi lý do trả lại, để người viết biết cần sửa gì.",
  "Say why it is returned, so that the writer knows what to change.",
);

/**
 * The stage of a text after a save, or why the save is refused. Approval holds for the text that was approved: whoever
 * changes it begins to write again.
 */
export function decideStage(save: Save): Decision {
  const isOwn = save.needsSecondPerson && save.hasWrittenLast;
  if (save.isPublishing) return isOwn ? { refused: OWN_TEXT } : { stage: "done" };
  if (save.needsSecondPerson && save.isPlanned && save.isTextChanged) {
    return { refused: PLANNED_TEXT };
  }
  switch (save.deed) {
    case "submit":
      return { stage: "inReview" };
    case "takeBack":
      return { stage: save.stage === "inReview" ? "writing" : save.stage };
    case "return":
      if (!save.mayPublish) return { refused: ONLY_EDITORS };
      return save.note === "" ? { refused: NO_REASON } : { stage: "returned" };
    case "approve":
      if (!save.mayPublish) return { refused: ONLY_EDITORS };
      return isOwn ? { refused: OWN_TEXT } : { stage: "done" };
    default:
      return { stage: save.isTextChanged && save.stage === "done" ? "writing" : save.stage };
  }
}

/** Where a text stands and who is to look at it: what is no part of it. */
const NOT_TEXT = new Set([
  "id",
  "_status",
  "createdAt",
  "updatedAt",
  "deletedAt",
  "publishedAt",
  "stage",
  "assignedTo",
  "writtenBy",
  "createdBy",
  "deed",
  "deedNote",
]);

/** Whether what is written differs, whatever order and emptiness databases and forms give it. */
export function isTextChanged(before: object, after: object): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].some(
    (name) =>
      !NOT_TEXT.has(name) &&
      Object.hasOwn(after, name) &&
      plain(Reflect.get(before, name)) !== plain(Reflect.get(after, name)),
  );
}

/** The same text for equal values: keys in order, nothing for what is empty. */
function plain(value: unknown): string {
  return JSON.stringify(settled(value)) ?? "";
}

function settled(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(settled);
  if (value === null || value === "" || value === false) return undefined;
  if (typeof value !== "object") return value;
  const entries = Object.entries(value)
    .map(([key, one]) => [key, settled(one)] as const)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => a.localeCompare(b));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
