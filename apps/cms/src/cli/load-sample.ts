import { readFile } from "node:fs/promises";
import { RELATION_KINDS } from "@bantin/contract";
import type { Payload, PayloadRequest } from "payload";
import { type Block, richTextOf } from "../features/importing/to-lexical.ts";
import type { SampleArticle, SampleContent, SampleDocument } from "../sample/sample-types.ts";

/** The folder of the sample content. */
const SAMPLE = new URL("../sample/", import.meta.url);

/** Identifiers of what was created, by kind and key. */
class Ids {
  readonly #ids = new Map<string, string>();

  set(kind: string, key: string, id: string): void {
    this.#ids.set(`${kind}/${key}`, id);
  }

  /** @throws when nothing of that key was created yet: the sample's lists are then in a wrong order */
  get(kind: string, key: string): string {
    const id = this.#ids.get(`${kind}/${key}`);
    if (!id) throw new Error(`The sample refers to ${kind} “${key}” before it is created.`);
    return id;
  }

  all(kind: string, keys: readonly string[] = []): string[] {
    return keys.map((key) => this.get(kind, key));
  }
}

/** Where the sample goes: one transaction, so that a load that is cut short leaves nothing. */
export interface Target {
  payload: Payload;
  req: Partial<PayloadRequest>;
}

/** Creates the sample content, each list in its order, everything published. */
export async function loadSample(target: Target, sample: SampleContent): Promise<void> {
  const ids = new Ids();
  await loadClassification(target, sample, ids);
  await loadMaterial(target, sample, ids);
  for (const document of sample.documents) await loadDocument(target, document, ids);
  await loadCampaigns(target, sample, ids);
  await loadCalendars(target, sample, ids);
  for (const article of sample.articles) await loadArticle(target, article, ids);
  for (const data of sample.redirects) {
    await target.payload.create({ collection: "redirects", data, req: { ...target.req } });
  }
  await loadGlobals(target, sample, ids);
}

async function loadClassification(target: Target, sample: SampleContent, ids: Ids) {
  for (const { key, ...data } of sample.categories) {
    const created = await target.payload.create({
      collection: "categories",
      data,
      req: { ...target.req },
    });
    ids.set("category", key, created.id);
  }
  for (const { key, parent, successor, ...data } of sample.issuers) {
    const created = await target.payload.create({
      collection: "issuers",
      req: { ...target.req },
      data: {
        ...data,
        slug: key,
        parent: parent ? ids.get("issuer", parent) : null,
        successor: successor ? ids.get("issuer", successor) : null,
      },
    });
    ids.set("issuer", key, created.id);
  }
}

async function loadMaterial(target: Target, sample: SampleContent, ids: Ids) {
  for (const { key, filename, alt, credit } of sample.pictures) {
    const data = await readFile(new URL(`pictures/${filename}`, SAMPLE));
    const file = { name: filename, data, mimetype: "image/webp", size: data.length };
    const created = await target.payload.create({
      collection: "media",
      data: { alt, credit },
      file,
      req: { ...target.req },
    });
    ids.set("picture", key, created.id);
  }
  for (const { key, filename, title, mimeType } of sample.files) {
    const data = await readFile(new URL(`files/${filename}`, SAMPLE));
    const file = { name: filename, data, mimetype: mimeType, size: data.length };
    const created = await target.payload.create({
      collection: "files",
      data: { title },
      file,
      req: { ...target.req },
    });
    ids.set("file", key, created.id);
  }
}

async function loadDocument(target: Target, document: SampleDocument, ids: Ids) {
  const { key, issuer, attachments, aliases, relations = {}, body, ...data } = document;
  const created = await target.payload.create({
    collection: "resolutions",
    req: { ...target.req },
    data: {
      ...data,
      issuer: ids.get("issuer", issuer),
      attachments: ids.all("file", attachments),
      aliases: (aliases ?? []).map((alias) => ({ alias })),
      relations: Object.fromEntries(
        RELATION_KINDS.map((kind) => [kind, ids.all("document", relations[kind])]),
      ),
      ...(body ? { body: bodyOf(body, ids) } : {}),
      _status: "published",
    },
  });
  ids.set("document", key, created.id);
}

async function loadCampaigns(target: Target, sample: SampleContent, ids: Ids) {
  for (const { key, banner, body, ...data } of sample.campaigns) {
    const created = await target.payload.create({
      collection: "campaigns",
      req: { ...target.req },
      data: {
        ...data,
        banner: banner ? ids.get("picture", banner) : null,
        body: bodyOf(body, ids),
        _status: "published",
      },
    });
    ids.set("campaign", key, created.id);
  }
}

async function loadCalendars(target: Target, sample: SampleContent, ids: Ids) {
  for (const { days, ...data } of sample.calendars) {
    await target.payload.create({
      collection: "calendars",
      req: { ...target.req },
      data: {
        ...data,
        days: days.map(({ weekday, entries }) => ({
          weekday,
          entries: entries.map(({ attachment, ...entry }) => ({
            ...entry,
            attachment: attachment ? ids.get("file", attachment) : null,
          })),
        })),
        _status: "published",
      },
    });
  }
}

async function loadArticle(target: Target, article: SampleArticle, ids: Ids) {
  const { key, category, hero, campaigns, documents, body, ...data } = article;
  const created = await target.payload.create({
    collection: "articles",
    req: { ...target.req },
    data: {
      ...data,
      category: ids.get("category", category),
      ...(hero ? { hero: { ...hero, image: ids.get("picture", hero.image) } } : {}),
      campaigns: ids.all("campaign", campaigns),
      resolutions: ids.all("document", documents),
      body: bodyOf(body, ids),
      _status: "published",
    },
  });
  ids.set("article", key, created.id);
}

async function loadGlobals(target: Target, sample: SampleContent, ids: Ids) {
  const menu = (items: SampleContent["navigation"]["header"]) =>
    items.map(({ category, ...item }) => ({
      ...item,
      category: category ? ids.get("category", category) : null,
    }));
  await target.payload.updateGlobal({
    slug: "navigation",
    req: { ...target.req },
    data: { header: menu(sample.navigation.header), footer: menu(sample.navigation.footer) },
  });
  const { sections, ...frontPage } = sample.frontPage;
  await target.payload.updateGlobal({
    slug: "front-page",
    req: { ...target.req },
    data: { ...frontPage, sections: ids.all("category", sections) },
  });
  await target.payload.updateGlobal({
    slug: "site-settings",
    data: { ...sample.siteSettings, about: bodyOf(sample.siteSettings.about, ids) },
    req: { ...target.req },
  });
}

const KINDS = { articles: "article", resolutions: "document", campaigns: "campaign" } as const;

function bodyOf(blocks: readonly Block[], ids: Ids) {
  return richTextOf([...blocks], (collection, key) => ids.get(KINDS[collection], key));
}
