import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const account = z.object({ email: z.string(), password: z.string() });
const login = z.object({ token: z.string() });
const articlePage = z.object({
  docs: z.array(
    z.object({ id: z.string(), title: z.string(), slug: z.string(), publishedAt: z.string() }),
  ),
});
const created = z.object({ doc: z.object({ id: z.string() }) });

export type EditedArticle = z.infer<typeof articlePage>["docs"][number];

/** Somebody of the newsroom, who works through the REST API as the admin does. */
export interface Editor {
  /** The nth newest article. */
  article(n: number): Promise<EditedArticle>;
  /** Resolves when the CMS has answered. */
  retitle(id: string, title: string): Promise<void>;
  /** Publishes a new article or document. @returns its identifier */
  publish(collection: "articles" | "resolutions", data: Record<string, unknown>): Promise<string>;
  idOf(collection: "issuers" | "categories", slug: string): Promise<string>;
}

/** @throws when the CMS refuses */
export async function signIn(cmsUrl: string, dataDir: string): Promise<Editor> {
  const who = account.parse(JSON.parse(readFileSync(join(dataDir, "editor.json"), "utf8")));
  const ask = async (path: string, method = "GET", body?: unknown, token?: string) => {
    const response = await fetch(`${cmsUrl}/api/${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new Error(`${method} /api/${path}: ${response.status} ${JSON.stringify(answer)}`);
  };
  const { token } = login.parse(await ask("users/login", "POST", who));
  const idRows = z.object({ docs: z.array(z.object({ id: z.string() })).min(1) });
  return {
    async article(n) {
      const query = `articles?depth=0&limit=1&page=${n + 1}&sort=-publishedAt&select[title]=true&select[slug]=true&select[publishedAt]=true`;
      const [found] = articlePage.parse(await ask(query, "GET", undefined, token)).docs;
      if (!found) throw new Error(`The CMS has no article number ${n}.`);
      return found;
    },
    async retitle(id, title) {
      await ask(`articles/${id}?depth=0`, "PATCH", { title, _status: "published" }, token);
    },
    async publish(collection, data) {
      const path = `${collection}?depth=0`;
      return created.parse(await ask(path, "POST", { ...data, _status: "published" }, token)).doc
        .id;
    },
    async idOf(collection, slug) {
      const query = `${collection}?depth=0&limit=1&where[slug][equals]=${slug}`;
      return idRows.parse(await ask(query, "GET", undefined, token)).docs[0]?.id ?? "";
    },
  };
}
