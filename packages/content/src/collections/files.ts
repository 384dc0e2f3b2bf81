import { addresses, type File } from "@bantin/contract";
import type { Collection } from "./collection.ts";
import { storedFile } from "./media.ts";

/** Files to download. */
export const files: Collection<File> = {
  staffName: "tệp",
  titleFields: ["title", "filename"],
  isRead: "second",
  index: null,
  address: null,
  hasPage: false,
  edges: () => [],
  countedBy: null,
  readable: null,
  search: null,
  files: {
    files: (record) => [storedFile("original", record)],
    address: addresses.file,
  },
};
