import { addresses } from "@bantin/contract";
import { toSlug } from "@bantin/vietnamese";
import { type MeasuredChange, measureChange } from "./measure-edits.ts";
import type { RunningPublisher, RunningSystem } from "./running-system.ts";

const paragraph = (text: string) => ({
  type: "paragraph",
  version: 1,
  direction: null,
  format: "",
  indent: 0,
  textFormat: 0,
  textStyle: "",
  children: [{ type: "text", version: 1, detail: 0, format: 0, mode: "normal", style: "", text }],
});
/** A body of plain paragraphs, as the editor saves it. */
export const articleBody = (...texts: string[]) => ({
  root: {
    type: "root",
    version: 1,
    direction: null,
    format: "",
    indent: 0,
    children: texts.map(paragraph),
  },
});

/** Publishes an article of today: it is new on the front page, in lists, feeds, the sitemap. */
export async function measureNewArticle(
  system: RunningSystem,
  publisher: RunningPublisher,
): Promise<MeasuredChange> {
  const { editor } = system;
  const title = `Bài mới đo lúc ${Date.now()}`;
  const publishedAt = new Date().toISOString();
  const category = await editor.idOf("categories", "thoi-su");
  const data = { title, publishedAt, category, body: articleBody("Một đoạn.", "Đoạn nữa.") };
  const own = addresses.article({ slug: toSlug(title), publishedAt });
  return measureChange(system, publisher, {
    make: () => editor.publish("articles", data),
    isLive: async () => {
      const home = await system.fetchPage(addresses.home());
      return (await system.fetchPage(own)) !== null && (home?.includes(title) ?? false);
    },
  });
}

/** Publishes the decision that one of the generated articles cites and nobody held until now. */
export async function measureNewDocument(
  system: RunningSystem,
  publisher: RunningPublisher,
): Promise<MeasuredChange> {
  const { editor } = system;
  const summary = `Về việc đo lúc ${Date.now()}`;
  const data = {
    symbol: "3000/QĐ-UBND",
    type: "quyet-dinh",
    issueDate: "2019-03-12",
    effectStatus: "inForce",
    summary,
    issuer: await editor.idOf("issuers", "ubnd-tinh-quang-ninh"),
    body: articleBody("Điều 1."),
  };
  return measureChange(system, publisher, {
    make: () => editor.publish("resolutions", data),
    isLive: async () =>
      (await system.fetchPage("/van-ban/ubnd-tinh-quang-ninh/2019/quyet-dinh/3000/"))?.includes(
        summary,
      ) ?? false,
  });
}
