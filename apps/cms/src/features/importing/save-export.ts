import { createHash } from "node:crypto";
import { fold } from "@bantin/vietnamese";
import type { Payload, PayloadRequest } from "payload";
import { inTransaction } from "../../database/transactions.ts";
import { recordDeed } from "../audit/record.ts";
import type { ImportedExport } from "./imported-export.ts";
import { paragraphsToLexical } from "./to-lexical.ts";

type Transaction = Partial<PayloadRequest>;

export interface SaveOptions {
  /** False leaves a draft. */
  publish: boolean;
  /** True takes over the text of a file that changed since it was imported. */
  replace: boolean;
}

export type SaveOutcome =
  | { kind: "created" | "replaced" | "published"; articleId: string; isPublished: boolean }
  | { kind: "unchanged"; articleId: string }
  | { kind: "changed-file"; articleId: string };

/**
 * Saves an export as a campaign and an article, both or neither. The same file again changes nothing,
 * whatever editors did to the article since; a file with the title and byline of an earlier one but
 * another text is reported and left alone unless `replace` is given.
 */
export async function saveExport(
  payload: Payload,
  value: ImportedExport,
  options: SaveOptions,
): Promise<SaveOutcome> {
  return inTransaction(payload, async (req) => {
    const outcome = await save(payload, value, options, req);
    if ("isPublished" in outcome) {
      await recordDeed(
        { payload, ...req },
        {
          deed: "import",
          subject: { collection: "articles", id: outcome.articleId, title: value.article.title },
        },
      );
    }
    return outcome;
  });
}

async function save(
  payload: Payload,
  value: ImportedExport,
  options: SaveOptions,
  req: Transaction,
): Promise<SaveOutcome> {
  const { importKey, importDigest } = fingerprints(value);
  const { docs } = await payload.find({
    collection: "articles",
    where: { importKey: { equals: importKey } },
    limit: 1,
    pagination: false,
    trash: true,
    req: { ...req },
  });
  const [known] = docs;
  if (!known) {
    const campaign = await campaignOf(payload, value, options, req);
    const created = await payload.create({
      collection: "articles",
      data: { ...articleData(value, options), campaigns: [campaign], importKey, importDigest },
      draft: !options.publish,
      req: { ...req },
    });
    return { kind: "created", articleId: created.id, isPublished: options.publish };
  }
  const isPublished = known._status === "published";
  if (known.importDigest === importDigest) {
    if (isPublished || !options.publish) return { kind: "unchanged", articleId: known.id };
    await campaignOf(payload, value, options, req);
    await payload.update({
      collection: "articles",
      id: known.id,
      data: { _status: "published" },
      req: { ...req },
    });
    return { kind: "published", articleId: known.id, isPublished: true };
  }
  if (!options.replace) return { kind: "changed-file", articleId: known.id };
  const isDraft = !options.publish;
  const data = { ...articleData(value, options), importDigest };
  await payload.update({
    collection: "articles",
    id: known.id,
    data,
    draft: isDraft,
    req: { ...req },
  });
  return { kind: "replaced", articleId: known.id, isPublished: !isDraft };
}

function articleData({ article }: ImportedExport, { publish }: SaveOptions) {
  return {
    title: article.title,
    summary: article.summary,
    body: paragraphsToLexical(article.paragraphs),
    byline: article.byline,
    source: { name: article.sourceName },
    place: article.place,
    ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
    _status: publish ? ("published" as const) : ("draft" as const),
  };
}

/** The theme with this year and slogan; made when there is none, published when the article is. */
async function campaignOf(
  payload: Payload,
  { campaign }: ImportedExport,
  { publish }: SaveOptions,
  req: Transaction,
): Promise<string> {
  const { docs } = await payload.find({
    collection: "campaigns",
    where: { year: { equals: campaign.year } },
    pagination: false,
    req: { ...req },
  });
  const known = docs.find(({ slogan }) => fold(slogan) === fold(campaign.slogan));
  const _status = publish ? ("published" as const) : ("draft" as const);
  if (!known) {
    const data = { ...campaign, _status };
    const created = await payload.create({
      collection: "campaigns",
      data,
      draft: !publish,
      req: { ...req },
    });
    return created.id;
  }
  if (publish && known._status !== "published") {
    await payload.update({
      collection: "campaigns",
      id: known.id,
      data: { _status },
      req: { ...req },
    });
  }
  return known.id;
}

/** The key tells which article a file is; the digest, whether its text is the one imported. */
function fingerprints({ article, campaign }: ImportedExport) {
  const digest = (parts: unknown) =>
    createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  // The date may come from an option or from the day of the import: the file is the same all the same.
  const { publishedAt: _, ...text } = article;
  return {
    importKey: digest([
      fold(article.title),
      fold(article.byline ?? ""),
      fold(article.sourceName ?? ""),
    ]),
    importDigest: digest([text, campaign]),
  };
}
