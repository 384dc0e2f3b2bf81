export { createShortening } from "./abbreviations.ts";
export { type Assembly, assemble, type IndexedGroup, indexWhole } from "./building/assemble.ts";
export { type GroupIndex, indexGroup } from "./building/group-index.ts";
export type { WordSort } from "./building/word-files.ts";
export {
  filesOf,
  INDEX_FOLDER,
  MANIFEST_FILE,
  type Manifest,
  readManifest,
  writeManifest,
} from "./manifest.ts";
