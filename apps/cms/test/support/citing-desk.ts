import { startCms, type TestCms } from "./cms.ts";
import { body } from "./content.ts";
import { type Desk, openDesk, succeeded } from "./desk.ts";

/** A desk in a province whose one resolution, 06-NQ/TU, the news cites with a wrong date. */
export interface CitingDesk {
  cms: TestCms;
  desk: Desk;
  /** Identifier of Tỉnh ủy Quảng Ninh, one of the site's own bodies. */
  tu: string;
  /** Identifier of 06-NQ/TU of 17/5/2021. */
  nq06: string;
  /** A published document of Tỉnh ủy. */
  document(symbol: string, more?: object): Record<string, unknown>;
  /** A published article of one paragraph. */
  article(text: string, more?: object): Record<string, unknown>;
  /** What an endpoint answers to the editor. */
  get(path: string): ReturnType<typeof answerBody>;
  citing(documentId: string): ReturnType<typeof answerBody>;
}

/** As the newsroom's article gives it. */
export const NQ06 = "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy";

export async function openCitingDesk(): Promise<CitingDesk> {
  const cms = await startCms();
  const desk = await openDesk(cms);
  const issuer = { code: "TU", family: "party", level: "province", isLocal: true };
  const tu = await desk.create("issuers", { name: "Tỉnh ủy Quảng Ninh", ...issuer });
  const document = (symbol: string, more: object = {}) => ({
    symbol,
    issuer: tu,
    term: "XV",
    summary: "Mẫu",
    _status: "published",
    ...more,
  });
  const nq06 = await desk.create("resolutions", document("06-NQ/TU", { issueDate: "2021-05-17" }));
  let serial = 0;
  const get = (path: string) => answerBody(cms, path, desk.editor.token);
  return {
    cms,
    desk,
    tu,
    nq06,
    document,
    get,
    article: (text, more = {}) => ({
      title: `Bài ${++serial}`,
      body: body(text),
      _status: "published",
      ...more,
    }),
    citing: (documentId) => get(`/citations/citing/${documentId}`),
  };
}

async function answerBody(cms: TestCms, path: string, token: string) {
  return succeeded(await cms.rest(path, { token })).body;
}

/** The identifiers of the articles in an answer, in its order. */
export function idsOf({ articles }: { articles: { id: string }[] }): string[] {
  return articles.map(({ id }) => id);
}
