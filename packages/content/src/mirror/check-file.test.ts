import { expect, test } from "vitest";
import { contentTypeProblem, sizeProblem } from "./fetch-file.ts";

test.each([
  ["image/png", "image/png", true],
  ["image/png", "image/png; charset=binary", true],
  ["image/png", "IMAGE/PNG", true],
  ["image/png", "image/webp", false],
  ["image/png", "application/octet-stream", false],
  ["image/png", null, false],
  ["application/pdf", "application/pdf", true],
  ["application/pdf", "text/plain", false],
  // Payload looks into old office files and finds their container.
  ["application/msword", "application/x-cfb", true],
  ["application/msword", "text/html; charset=utf-8", false],
  ["application/zip", "application/json", false],
  ["text/html", "text/html", true],
])("a file of type %s that comes as %s is right: %s", (mimeType, header, isRight) => {
  expect(contentTypeProblem({ mimeType }, header) === null).toBe(isRight);
});

test("a file must have the size that its document states", () => {
  expect(sizeProblem({ filesize: 10 }, 10)).toBeNull();
  expect(sizeProblem({ filesize: 10 }, 9)).toBe("it has 9 bytes instead of 10");
});
