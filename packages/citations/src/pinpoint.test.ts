import { expect, it } from "vitest";
import { pinpointAnchor } from "./pinpoint.ts";

it.each([
  [{ article: "5", clause: "2", point: "a" }, "dieu-5-khoan-2-diem-a"],
  [{ article: "12a", clause: null, point: null }, "dieu-12a"],
  [{ article: null, clause: "3", point: null }, "khoan-3"],
  [{ article: "7", clause: "1", point: "d" }, "dieu-7-khoan-1-diem-d"],
  [{ article: "7", clause: "1", point: "đ" }, "dieu-7-khoan-1-diem-dd"],
])("the anchor of %j is %s", (part, anchor) => {
  expect(pinpointAnchor(part)).toBe(anchor);
});
