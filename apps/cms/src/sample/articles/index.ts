import type { SampleArticle } from "../sample-types.ts";
import { articlesOf2025 } from "./2025.ts";
import { articlesOfAutumn2026 } from "./2026-autumn.ts";
import { articlesOfSpring2026 } from "./2026-spring.ts";
import { articlesOfSummer2026 } from "./2026-summer.ts";

/** Oldest first. */
export const articles: SampleArticle[] = [
  ...articlesOf2025,
  ...articlesOfSpring2026,
  ...articlesOfSummer2026,
  ...articlesOfAutumn2026,
];
