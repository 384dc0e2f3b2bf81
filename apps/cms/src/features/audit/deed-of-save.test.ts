import { expect, it } from "vitest";
import { deedsOfSave } from "./deed-of-save.ts";
import type { DeedKind } from "./deeds.ts";

type Save = Parameters<typeof deedsOfSave>[0];
const STAYS = { before: false, after: false };

it.each<[string, Partial<Save>, DeedKind[]]>([
  ["a draft", { page: "none" }, ["save"]],
  ["a draft over a page", { page: "none" }, ["save"]],
  ["what has no drafts", { page: null }, ["save"]],
  ["a new draft", { isNew: true, page: "none" }, ["create"]],
  ["one that is published at once", { isNew: true, page: "published" }, ["create", "publish"]],
  ["the button Đăng", { page: "published" }, ["publish"]],
  ["the same once more", { page: "updated" }, ["publish"]],
  ["to another address", { page: "moved" }, ["publish"]],
  ["the button Hủy đăng", { page: "unpublished" }, ["unpublish"]],
  ["into the trash", { page: "unpublished", trash: { before: false, after: true } }, ["trash"]],
  ["out of it", { page: "published", trash: { before: true, after: false } }, ["untrash"]],
  ["a version put back", { page: "none", isRestored: true }, ["restoreVersion"]],
])("%s", (_what, save, deeds) => {
  expect(
    deedsOfSave({ isNew: false, isRestored: false, trash: STAYS, page: null, ...save }),
  ).toEqual(deeds);
});
