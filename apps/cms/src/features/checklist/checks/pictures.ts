import { fold } from "@bantin/vietnamese";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import type { CheckedContent } from "../content.ts";
import type { CheckContext, HeldPicture } from "../context.ts";
import { type Finding, fieldFinding } from "../finding.ts";

/** Pictures whose description, author or making readers have to be told. */
export function pictures(content: CheckedContent, context: CheckContext): Finding[] {
  const { collection, hero } = content;
  const field = collection === "campaigns" ? "banner" : "hero.image";
  const main = hero.image === null ? undefined : context.pictures.get(hero.image);
  const own = main ? faults(main, [hero.credit, hero.caption]) : [];
  return [
    ...own.map((said) => fieldFinding("picture", field, main ? named(said, main) : said)),
    ...content.pictures.flatMap((id, index) => {
      const picture = context.pictures.get(id);
      return (picture ? faults(picture, []) : []).map((said): Finding => {
        const place = { field: "body", words: null, occurrence: 0, picture: index };
        const text = picture ? named(said, picture) : said;
        return { kind: "picture", text, quotation: null, places: [place] };
      });
    }),
  ];
}

/** @param here what the form says of the picture beside its own words */
function faults(picture: HeldPicture, [credit = "", caption = ""]: string[]): Bilingual[] {
  const said = [
    isNoDescription(picture) ? NO_ALT : null,
    `${credit}${picture.credit}`.trim() === "" ? NO_CREDIT : null,
    isUnmarked(picture, [credit, caption]) ? UNMARKED : null,
  ];
  return said.filter((text) => text !== null);
}

/** No words, the name of a file, or what any picture is. */
function isNoDescription({ alt, filename }: HeldPicture): boolean {
  const words = fold(alt).trim();
  const name = fold(filename.replace(/\.\w+$/, ""));
  const isFile = /\.(?:jpe?g|png|webp|avif|gif|heic)$/.test(words) || words === name;
  return (
    isFile || /^(?:(?:anh|hinh|photo|image|img|dsc|picture|untitled|zalo)[\s_\d.-]*)?$/.test(words)
  );
}

const GENERATORS =
  /\b(?:midjourney|dall[\s·_-]?e|stable[\s_-]?diffusion|chat[\s_-]?gpt|gpt[\s_-]?image|gemini|imagen|firefly|grok|copilot|bing[\s_-]?image|leonardo[\s_-]?ai|ideogram|flux[\s_-]?(?:pro|dev)|ai[\s_-]?generated|generated[\s_-]?image)\b/;
const MARK = /\bai\b|tri tue nhan tao/;

/** Its name is of a machine that draws, and nothing that readers see says so. */
function isUnmarked(picture: HeldPicture, shown: readonly string[]): boolean {
  const words = fold([picture.credit, picture.caption, ...shown].join(" "));
  const all = fold([picture.filename, picture.alt].join(" ")).replaceAll("_", " ");
  return GENERATORS.test(`${all} ${words}`) && !MARK.test(words);
}

function named(said: Bilingual, { filename }: HeldPicture): Bilingual {
  return bilingual(`Ảnh ${filename}: ${said.vi}`, `Picture ${filename}: ${said.en}`);
}

const NO_ALT = bilingual(
  "mô tả chưa nói trong ảnh có gì. Hãy viết một câu cho người không nhìn thấy ảnh.",
  "its description does not say what is to be seen. Write a sentence for those who cannot see it.",
);
const NO_CREDIT = bilingual(
  "chưa ghi người chụp hoặc nguồn ảnh. Hãy ghi ở ô “Người chụp”.",
  "nobody is named who took it or whose it is. Name them under “Credit”.",
);
const UNMARKED = bilingual(
  "có vẻ do trí tuệ nhân tạo tạo ra mà chú thích chưa nói. Hãy ghi “Ảnh tạo bằng AI” ở “Chú thích” hoặc “Người chụp”.",
  "it seems to be made by AI, and its caption does not say so. Say so in caption or credit.",
);
