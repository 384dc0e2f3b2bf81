import { describe, expect, it } from "vitest";
import {
  type Deed,
  decideStage,
  isTextChanged,
  OWN_TEXT,
  PLANNED_TEXT,
  type Stage,
} from "./decide.ts";

type Save = Parameters<typeof decideStage>[0];
const save = (data: Partial<Save>): Save => ({
  deed: null,
  note: "",
  stage: "writing",
  isPublishing: false,
  isTextChanged: false,
  mayPublish: false,
  hasWrittenLast: false,
  needsSecondPerson: false,
  isPlanned: false,
  ...data,
});
const writer: Partial<Save> = { mayPublish: false, hasWrittenLast: true };
const editor: Partial<Save> = { mayPublish: true };
const own: Partial<Save> = { mayPublish: true, hasWrittenLast: true };
const strict: Partial<Save> = { needsSecondPerson: true };

describe("the stage after", () => {
  it.each<[Deed | null, Stage, string, Partial<Save>, Stage | "refused"]>([
    ["submit", "writing", "by its writer", writer, "inReview"],
    ["submit", "returned", "by its writer", writer, "inReview"],
    ["submit", "done", "again", writer, "inReview"],
    ["takeBack", "inReview", "by its writer", writer, "writing"],
    ["takeBack", "done", "too late", writer, "done"],
    ["return", "inReview", "with a reason", { ...editor, note: "Thiếu nguồn" }, "returned"],
    ["return", "inReview", "without a reason", editor, "refused"],
    ["return", "inReview", "by a writer", { ...writer, note: "Thôi" }, "refused"],
    ["approve", "inReview", "by an editor", editor, "done"],
    ["approve", "inReview", "by a writer", writer, "refused"],
    ["approve", "writing", "by whoever wrote it", own, "done"],
    [
      "approve",
      "inReview",
      "by whoever wrote it, where two are needed",
      { ...own, ...strict },
      "refused",
    ],
    ["approve", "inReview", "by another, where two are needed", { ...editor, ...strict }, "done"],
    [null, "writing", "by its writer", writer, "writing"],
    [null, "returned", "by its writer", { ...writer, isTextChanged: true }, "returned"],
    [null, "inReview", "by its writer", { ...writer, isTextChanged: true }, "inReview"],
    [null, "done", "that changes what was approved", { ...writer, isTextChanged: true }, "writing"],
    [null, "done", "that changes nothing", writer, "done"],
  ])("%s, from %s, %s", (deed, stage, _who, data, expected) => {
    const decision = decideStage(save({ deed, stage, ...data }));
    expect(decision.refused ? "refused" : decision.stage).toBe(expected);
  });

  it.each<[string, Partial<Save>, boolean]>([
    ["where two are needed", { ...own, ...strict, isTextChanged: true }, false],
    ["where nothing of it was changed", { ...own, ...strict }, true],
    ["where one is enough", { ...own, isTextChanged: true }, true],
  ])("a save of what is to be published at an hour that was set, %s", (_where, data, isDone) => {
    const decision = decideStage(save({ isPlanned: true, ...data }));
    expect(decision).toEqual(isDone ? { stage: "writing" } : { refused: PLANNED_TEXT });
  });

  it.each<[string, Partial<Save>, boolean]>([
    ["their own text", own, true],
    ["their own text, where two are needed", { ...own, ...strict }, false],
    ["another's text, where two are needed", { ...editor, ...strict }, true],
  ])("publishing %s", (_what, data, isDone) => {
    const decision = decideStage(save({ isPublishing: true, ...data }));
    expect(decision).toEqual(isDone ? { stage: "done" } : { refused: OWN_TEXT });
  });
});

describe("a text", () => {
  const before = {
    id: "1",
    title: "Bài",
    summary: null,
    isFeatured: false,
    resolutions: [],
    hero: { image: null, caption: "" },
    body: { root: { children: [{ type: "text", text: "Chữ", format: 0 }], type: "root" } },
    stage: "writing",
    updatedAt: "2026-01-01T00:00:00.000Z",
  };
  it.each<[string, object, boolean]>([
    ["sent as it is", before, false],
    ["of which only a part is sent", { title: "Bài" }, false],
    ["with nothing where nothing was", { summary: "", resolutions: null, hero: {} }, false],
    [
      "with its keys in another order",
      { body: { root: { type: "root", children: [{ format: 0, text: "Chữ", type: "text" }] } } },
      false,
    ],
    ["that moves on", { stage: "done", _status: "published", assignedTo: "2" }, false],
    ["with another title", { title: "Bài khác" }, true],
    [
      "with a word more",
      {
        body: { root: { type: "root", children: [{ type: "text", text: "Chữ nữa", format: 0 }] } },
      },
      true,
    ],
    ["with a summary", { summary: "Tóm tắt" }, true],
    ["with a picture", { hero: { image: "3" } }, true],
    ["that leads the home page", { isFeatured: true }, true],
  ])("%s: changed is %s", (_what, after, isChanged) => {
    expect(isTextChanged(before, after)).toBe(isChanged);
  });
});
