import { expect, it } from "vitest";
import { drawingProblem } from "./upload-problem.ts";

it.each([
  ["a photo", { width: 6_000, height: 4_000, frames: 1 }],
  ["a long drawing", { width: 800, height: 8_000, frames: 1 }],
  ["what has no size", { width: 0, height: 16_000, frames: 1 }],
  ["a dot", { width: 1, height: 1, frames: 1 }],
  ["a short film", { width: 300, height: 200, frames: 60 }],
  ["what is said to be too large elsewhere", { width: 20_000, height: 20_000, frames: 1 }],
])("%s is drawn", (_what, picture) => {
  expect(drawingProblem("a.png", picture)).toBeNull();
});

it.each([
  ["a strip", { width: 1, height: 16_000, frames: 1 }, /quá hẹp.*1 × 16\.000/],
  ["a lying strip", { width: 16_000, height: 1, frames: 1 }, /quá hẹp.*16\.000 × 1/],
  ["a long film", { width: 3, height: 3, frames: 5_000 }, /có 5\.000 khung hình/],
])("%s is not", (_what, picture, words) => {
  expect(drawingProblem("a.png", picture)?.vi).toMatch(words);
});
