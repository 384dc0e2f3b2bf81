export { type Assembly, assemble, type IndexedGroup } from "./building/assemble.ts";
export type { WordSort } from "./building/division.ts";
export { type GroupIndex, indexGroup } from "./building/group-index.ts";
export { indexWhole } from "./building/index-whole.ts";
export {
  filesOf,
  INDEX_FOLDER,
  MANIFEST_FILE,
  type Manifest,
  readManifest,
  writeManifest,
} from "./shards/manifest.ts";
