import { addresses, type Media, RENDITIONS } from "@bantin/contract";
import type { Collection, StoredFile } from "./collection.ts";

/** Pictures. */
export const media: Collection<Media> = {
  staffName: "hình ảnh",
  titleFields: ["alt", "filename"],
  isRead: "second",
  index: null,
  address: null,
  hasPage: false,
  edges: () => [],
  countedBy: null,
  readable: null,
  search: null,
  files: {
    files: (record) => [
      storedFile("original", record),
      ...RENDITIONS.flatMap((variant) => {
        const rendition = record.sizes[variant];
        return rendition ? [storedFile(variant, rendition)] : [];
      }),
    ],
    address: addresses.media,
  },
};

/** A file of a record, without what else the record says. */
export function storedFile(
  variant: string,
  { url, filename, mimeType, filesize }: Omit<StoredFile, "variant">,
): StoredFile {
  return { variant, url, filename, mimeType, filesize };
}
