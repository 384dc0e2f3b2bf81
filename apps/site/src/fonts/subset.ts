import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { SITE_CHARACTERS } from "./characters.ts";

/**
 * Makes the three font files beside this one from the full Literata of `@expo-google-fonts/literata`.
 * Whole Vietnamese in one file a weight, not split as web font services do it: a word such as “Việt” is
 * then shaped and kerned as one run, and a first visit needs two files.
 *
 * Run it with `pnpm --filter @bantin/site fonts` after changing the characters; commit what it writes.
 */
const FACES = [
  { from: "400Regular/Literata_400Regular.ttf", to: "literata-regular.woff2", isKerned: true },
  { from: "600SemiBold/Literata_600SemiBold.ttf", to: "literata-semibold.woff2", isKerned: true },
  // A few words here and there: an article that has some still has to keep to its 60 KB.
  {
    from: "400Regular_Italic/Literata_400Regular_Italic.ttf",
    to: "literata-italic.woff2",
    isKerned: false,
  },
];

/**
 * Lining figures, as wide as each other where asked for; small capitals and the like would double the
 * size. No `liga`: it joins the T and h of “Thường”, which Vietnamese readers are not used to.
 */
const FEATURES = ["locl", "lnum", "tnum"];

const require = createRequire(import.meta.url);

for (const { from, to, isKerned } of FACES) {
  const keepFeatures = isKerned ? ["kern", ...FEATURES] : FEATURES;
  const options = { targetFormat: "woff2", keepFeatures } as const;
  const full = await readFile(require.resolve(`@expo-google-fonts/literata/${from}`));
  const subset = await subsetFont(full, SITE_CHARACTERS, options);
  await writeFile(new URL(to, import.meta.url), subset);
  console.log(`${to}: ${subset.length} bytes`);
}
console.log(`${FACES.length} font files written, each with ${SITE_CHARACTERS.length} characters.`);
