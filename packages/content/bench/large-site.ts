import { article, frontPage, issuer, navigation, resolution, siteSettings } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import type { Store } from "../src/index.ts";

const { articles, resolutions, issuers, siteSettings: settings, navigation: menus } = examples;

const BODIES = [
  { issuer: issuers.provincialCommittee, symbol: (number: string) => `${number}-NQ/TU` },
  { issuer: issuers.provincialCouncil, symbol: (number: string) => `${number}/NQ-HĐND` },
  { issuer: issuers.ended, symbol: (number: string) => `${number}-NQ/HU` },
];
const NAMES = ["Tỉnh ủy", "HĐND tỉnh", "Huyện ủy"];
const PROSE =
  "Phát biểu kết luận, đồng chí Bí thư yêu cầu các xã rà soát từng tiêu chí, công khai kết quả để nhân dân giám sát; ưu tiên nguồn lực cho các thôn còn khó khăn; không để phát sinh nợ đọng xây dựng cơ bản, phấn đấu 98/98 xã đạt chuẩn.";

/** A store of a newsroom's many years, the same each time. */
export function fill(store: Store, articleCount: number, documentCount: number): void {
  const writer = store.beginChange();
  writer.putGlobal("site-settings", siteSettings.parse(settings.full));
  writer.putGlobal("navigation", navigation.parse(menus.full));
  writer.putGlobal("front-page", frontPage.parse(examples.frontPage.neverSaved));
  for (const each of Object.values(issuers)) writer.put("issuers", issuer.parse(each));
  for (let n = 0; n < documentCount; n++) writer.put("resolutions", documentAt(n, "XV"));
  for (let n = 0; n < articleCount; n++)
    writer.put("articles", articleAt(n, ...sentences(n, documentCount)));
  writer.commit();
  writer.close();
}

export function documentAt(n: number, term: string) {
  const body = BODIES[n % 3];
  const number = String(1 + Math.floor(n / 3)).padStart(2, "0");
  const fields = {
    id: `r${n}`,
    number,
    symbol: body?.symbol(number),
    issuer: body?.issuer.id,
    term,
  };
  const relations = { replaces: [], amends: [], implements: [], basedOn: [] };
  const bare = { documentKey: `k${n}`, attachments: [], aliases: [], relations };
  return resolution.parse({ ...resolutions.party, ...fields, ...bare });
}

export function articleAt(n: number, ...words: string[]) {
  const month = String(1 + (n % 12)).padStart(2, "0");
  const publishedAt = `20${15 + (Math.floor(n / 12) % 8)}-${month}-${String(1 + (n % 28)).padStart(2, "0")}T03:00:00.000Z`;
  const children = words.map((text) => ({ type: "paragraph", children: [{ type: "text", text }] }));
  const fields = { id: `a${n}`, slug: `tin-${n}`, title: `Tin ${n}`, publishedAt };
  return article.parse({
    ...articles.minimal,
    ...fields,
    body: { root: { type: "root", children } },
  });
}

/** Six citations an article: a few documents are cited by many, many by a few, every fifth is not held. */
function sentences(n: number, documents: number): string[] {
  const [often, seldom, third] = [n % 7, (n * 31) % documents, (n * 17) % documents];
  return [
    `Thực hiện ${cite(often, true)}, ${PROSE}`,
    PROSE,
    `Triển khai ${cite(seldom, true)} và ${cite(third, n % 2 === 0)}. ${PROSE}`,
    `${PROSE} Theo Nghị quyết ${numberOf(often)} của ${NAMES[often % 3]}, ${PROSE}`,
    `Nghị quyết 19 được sơ kết. ${PROSE}`,
    n % 5 === 0
      ? `Căn cứ Quyết định số ${1 + (n % 900)}/QĐ-TTg ngày 15/10/2021, ${PROSE}`
      : `Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII. ${PROSE}`,
    PROSE,
  ];
}

function numberOf(n: number): string {
  return String(1 + Math.floor(n / 3)).padStart(2, "0");
}

function cite(n: number, isDated: boolean): string {
  const symbol = BODIES[n % 3]?.symbol(numberOf(n));
  return `Nghị quyết số ${symbol}${isDated ? " ngày 15/7/2021" : ""} của ${NAMES[n % 3]}`;
}
