import {
  type ExampleSite,
  exampleSite,
  examples,
  type RawDocument,
} from "@bantin/contract/examples";

const STAMP = "2022-10-20T02:00:00.000Z";

const text = (words: string) => ({ type: "text", text: words });
export const bodyOf = (...paragraphs: string[]) => ({
  root: {
    type: "root",
    children: paragraphs.map((words) => ({ type: "paragraph", children: [text(words)] })),
  },
});

export function article(id: string, paragraphs: string[], fields = {}): RawDocument {
  return {
    ...structuredClone(examples.articles.minimal),
    id,
    slug: id,
    title: `Tin ${id}`,
    publishedAt: "2022-10-24T02:00:00.000Z",
    createdAt: STAMP,
    updatedAt: STAMP,
    body: bodyOf(...paragraphs),
    ...fields,
  };
}

export function resolution(id: string, number: string, symbol: string, fields = {}): RawDocument {
  return {
    ...structuredClone(examples.resolutions.party),
    id,
    number,
    symbol,
    documentKey: id,
    aliases: [],
    attachments: [],
    body: null,
    createdAt: STAMP,
    updatedAt: STAMP,
    sourceUrl: null,
    relations: { replaces: [], amends: [], implements: [], basedOn: [] },
    ...fields,
  };
}

/** The bodies of a district in Quảng Ninh, as its desk keeps them. */
export const QUANG_NINH = {
  committee: issuer("tinh-uy-quang-ninh", "TU", "Tỉnh ủy Quảng Ninh", "party"),
  council: issuer("hdnd-tinh-quang-ninh", "HĐND", "Hội đồng nhân dân tỉnh Quảng Ninh", "state"),
};

function issuer(id: string, code: string, name: string, family: string): RawDocument {
  const { provincialCommittee } = examples.issuers;
  return { ...structuredClone(provincialCommittee), id, slug: id, code, name, family };
}

/** The example site with bodies, documents and articles of one's own in place of the examples. */
export function siteWith(parts: Partial<ExampleSite>): ExampleSite {
  const site = exampleSite();
  const bare = { articles: [], resolutions: [], redirects: [], campaigns: [] };
  return { ...site, ...bare, ...parts };
}
