import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/**
 * The characters the site's own fonts hold; whatever else a text contains comes from the reader's system.
 * Vietnamese in full (TCVN 6909:2001), precomposed as the CMS stores it, and the signs of typeset prose.
 * Letters of other languages (ö, ç) would cost every first visit 5 KB for a name a year.
 */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0xa0], // no-break space
  [0xa7, 0xa7], // §
  [0xab, 0xab], // «
  [0xb0, 0xb3], // ° ± ² ³
  [0xb7, 0xb7], // ·
  [0xbb, 0xbd], // » ¼ ½
  [0xc0, 0xc3], // À Á Â Ã, and so on
  [0xc8, 0xca],
  [0xcc, 0xcd],
  [0xd2, 0xd5],
  [0xd7, 0xd7], // ×
  [0xd9, 0xda],
  [0xdd, 0xdd],
  [0xe0, 0xe3],
  [0xe8, 0xea],
  [0xec, 0xed],
  [0xf2, 0xf5],
  [0xf9, 0xfa],
  [0xfd, 0xfd],
  [0x102, 0x103], // Ă ă
  [0x110, 0x111], // Đ đ
  [0x128, 0x129], // Ĩ ĩ
  [0x168, 0x169], // Ũ ũ
  [0x1a0, 0x1a1], // Ơ ơ
  [0x1af, 0x1b0], // Ư ư
  [0x1ea0, 0x1ef9], // Ạ … ỹ
  [0x2010, 0x2010], // hyphen
  [0x2012, 0x2015], // dashes
  [0x2018, 0x201a], // single quotation marks
  [0x201c, 0x201e], // double quotation marks
  [0x2022, 0x2022], // bullet
  [0x2026, 0x2026], // ellipsis
  [0x2190, 0x2193], // arrows
  [0x20ab, 0x20ab], // đồng sign
  [0x2212, 0x2212], // minus
];

const SITE_CHARACTERS: string = RANGES.map(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    "",
  ),
).join("");

/**
 * Makes the three font files beside this one from the full Literata of `@expo-google-fonts/literata`.
 * Whole Vietnamese in one file a weight, not split as web font services do it: a word such as “Việt” is
 * then shaped and kerned as one run, and a first visit needs two files.
 *
 * What is drawn for shared pages (src/sharing) reads no WOFF 2: two faces are written as WOFF as well, which no page
 * asks for.
 *
 * Run it with `pnpm --filter @bantin/site fonts` after changing the characters; commit what it writes.
 */
const FACES = [
  {
    from: "400Regular/Literata_400Regular.ttf",
    to: "literata-regular.woff2",
    isKerned: true,
    isDrawnWith: true,
  },
  {
    from: "600SemiBold/Literata_600SemiBold.ttf",
    to: "literata-semibold.woff2",
    isKerned: true,
    isDrawnWith: true,
  },
  // A few words here and there: an article that has some still has to keep to its 60 KB.
  {
    from: "400Regular_Italic/Literata_400Regular_Italic.ttf",
    to: "literata-italic.woff2",
    isKerned: false,
    isDrawnWith: false,
  },
];

/**
 * Lining figures, as wide as each other where asked for; small capitals and the like would double the
 * size. No `liga`: it joins the T and h of “Thường”, which Vietnamese readers are not used to.
 */
const FEATURES = ["locl", "lnum", "tnum"];

const require = createRequire(import.meta.url);

for (const { from, to, isKerned, isDrawnWith } of FACES) {
  const keepFeatures = isKerned ? ["kern", ...FEATURES] : FEATURES;
  const options = { targetFormat: "woff2", keepFeatures } as const;
  const full = await readFile(require.resolve(`@expo-google-fonts/literata/${from}`));
  const subset = await subsetFont(full, SITE_CHARACTERS, options);
  await writeFile(new URL(to, import.meta.url), subset);
  console.log(`${to}: ${subset.length} bytes`);
  if (!isDrawnWith) continue;
  const drawing = to.replace(/woff2$/, "woff");
  await writeFile(
    new URL(drawing, import.meta.url),
    await subsetFont(full, SITE_CHARACTERS, { ...options, targetFormat: "woff" }),
  );
  console.log(`${drawing}: for pictures`);
}
console.log(`${FACES.length} font files written, each with ${SITE_CHARACTERS.length} characters.`);
