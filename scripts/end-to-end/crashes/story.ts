import type { Write } from "./rest.ts";

/** What is known about one article: what the CMS answered last. */
export interface Story {
  serial: number;
  id: string | null;
  at: "nowhere" | "draft" | "public" | "trash" | "deleted";
  slug: string;
  /** Of the page that readers see. */
  title: string;
  /** How many rows the outbox has about it. */
  rows: number;
}

/** Something that staff do to an article, and what the article is afterwards. */
export interface Deed {
  label: string;
  write: Write;
  after: Story;
}

/** Stands in titles of drafts. No reader may ever see it. */
export const DRAFT_MARK = "CHƯA-ĐĂNG";
const PUBLISHED_AT = "2026-11-01T02:00:00.000Z";

export const newStory = (serial: number): Story => ({
  serial,
  id: null,
  at: "nowhere",
  slug: `tin-${serial}-a`,
  title: "",
  rows: 0,
});

export const addressOf = (slug: string): string => `/tin-tuc/2026/11/${slug}/`;

/** Every address that an article of this name can have had. */
export const addressesOf = ({ serial }: Story): string[] =>
  ["a", "b"].map((end) => addressOf(`tin-${serial}-${end}`));

/** What may be done next, each with a title of its own, so that two writes are never taken for one. */
export function deeds(story: Story, count: number): Deed[] {
  const title = `Tin ${story.serial} lần ${count} (mẫu)`;
  const slug = `tin-${story.serial}-${story.slug.endsWith("a") ? "b" : "a"}`;
  const draft = { title: `${DRAFT_MARK} ${title}` };
  const live = { title, _status: "published" };
  const create = { slug: story.slug, publishedAt: PUBLISHED_AT, body: body(title) };
  const shown = { ...story, at: "public" as const, title, rows: story.rows + 1 };
  const patch = (data: object, query = ""): Write => ({
    method: "PATCH",
    path: `/articles/${story.id}${query}`,
    body: data,
  });
  const trash = patch({ deletedAt: new Date().toISOString() });
  switch (story.at) {
    case "nowhere":
      return [
        { label: "publish new", write: post({ ...create, ...live }), after: shown },
        {
          label: "write draft",
          write: post({ ...create, ...draft }, "?draft=true"),
          after: { ...story, at: "draft" },
        },
      ];
    case "draft":
      return [{ label: "publish", write: patch(live), after: shown }];
    case "public":
      return [
        { label: "edit", write: patch(live), after: shown },
        { label: "draft over it", write: patch(draft, "?draft=true"), after: story },
        { label: "move", write: patch({ ...live, slug }), after: { ...shown, slug } },
        {
          label: "unpublish",
          write: patch({ _status: "draft" }),
          after: { ...story, at: "draft", rows: story.rows + 1 },
        },
        { label: "trash", write: trash, after: { ...story, at: "trash", rows: story.rows + 1 } },
      ];
    case "trash":
      return [
        {
          label: "restore",
          write: patch({ ...live, deletedAt: null }, "?trash=true"),
          after: shown,
        },
        {
          label: "delete",
          after: { ...story, at: "deleted" },
          write: { method: "DELETE", path: `/articles/${story.id}?trash=true` },
        },
      ];
    case "deleted":
      return [];
  }
}

function post(data: object, query = ""): Write {
  return { method: "POST", path: `/articles${query}`, body: data };
}

function body(text: string): object {
  const children = [
    { type: "text", text, format: 0, detail: 0, mode: "normal", style: "", version: 1 },
  ];
  const block = { format: "", indent: 0, version: 1, direction: "ltr" };
  const paragraph = { ...block, type: "paragraph", textFormat: 0, textStyle: "", children };
  return { root: { ...block, type: "root", children: [paragraph] } };
}
