import type { PayloadRequest, SanitizedCollectionConfig, SanitizedGlobalConfig } from "payload";
import { z } from "zod";
import { bilingual, inLanguageOf } from "./bilingual.ts";

/** How staff know a document: `Bài viết “Giao ban”`; by its identifier where it has no title. */
export function nameOfDocument(
  doc: object,
  config: SanitizedCollectionConfig,
  req: PayloadRequest,
): string {
  const title = z
    .string()
    .min(1)
    .safeParse(Reflect.get(doc, config.admin.useAsTitle ?? "id"));
  const id: unknown = Reflect.get(doc, "id");
  const kind = labelInWords(config.labels.singular, config.slug, req);
  return `${kind} “${title.success ? title.data : String(id)}”`;
}

type Label = SanitizedCollectionConfig["labels"]["singular"] | SanitizedGlobalConfig["label"];

/** The label of a collection or global in the language of whoever asks. */
export function labelInWords(label: Label, slug: string, req: PayloadRequest): string {
  if (typeof label === "function") return String(label({ t: req.t, i18n: req.i18n }));
  if (typeof label === "string") return label;
  const { vi = slug, en = vi } = label;
  return inLanguageOf(req, bilingual(vi, en));
}
