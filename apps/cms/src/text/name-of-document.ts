import type { PayloadRequest, SanitizedCollectionConfig, SanitizedGlobalConfig } from "payload";
import { z } from "zod";
import { bilingual, inLanguageOf } from "./bilingual.ts";

/** How staff know a document: `Bài viết “Giao ban”`, `Văn bản chưa có tên`. */
export function nameOfDocument(
  doc: object,
  config: SanitizedCollectionConfig,
  req: PayloadRequest,
): string {
  const title = z
    .string()
    .min(1)
    .safeParse(Reflect.get(doc, config.admin.useAsTitle ?? "id"));
  const kind = labelInWords(config.labels.singular, config.slug, req);
  if (title.success) return `${kind} “${title.data}”`;
  return inLanguageOf(req, bilingual(`${kind} chưa có tên`, `${kind} without a name`));
}

type Label = SanitizedCollectionConfig["labels"]["singular"] | SanitizedGlobalConfig["label"];

/** The label of a collection or global in the language of whoever asks. */
export function labelInWords(label: Label, slug: string, req: PayloadRequest): string {
  if (typeof label === "function") return String(label({ t: req.t, i18n: req.i18n }));
  if (typeof label === "string") return label;
  const { vi = slug, en = vi } = label;
  return inLanguageOf(req, bilingual(vi, en));
}
