import type { Content, DocumentName, RestClient, Store, Whereabouts } from "@bantin/content";
import type { Releases, ReleaseWriter } from "@bantin/releases";
import type { CompiledSite } from "@bantin/site/compiled";
import type { Logger } from "pino";
import type { SearchIndex } from "./search-index.ts";
import type { Recorder } from "./traces/recorder.ts";
import type { Traces } from "./traces/traces.ts";

/** Where a pass of the pipeline is. Named before the step is taken. */
export type Stage =
  | "sync"
  | "invalidate"
  | "render"
  | "index"
  | "check"
  | "commit"
  | "activate"
  | "remember"
  | "report";

/** What the stages work with. */
export interface PublisherContext {
  client: RestClient;
  store: Store;
  mediaDir: string;
  /** The content, for questions of our own. */
  content: Content;
  /** The content as pages ask for it. */
  recorder: Recorder;
  whereabouts: Whereabouts;
  /** Finds the document whose page stands at an address. */
  ownerOf: (address: string) => DocumentName | null;
  traces: Traces;
  searchIndex: SearchIndex;
  site: CompiledSite;
  /** Digest of the code that `site` was compiled from. */
  bundle: string;
  siteUrl: string;
  releases: Releases;
  /** Who has it may publish. */
  lease: ReleaseWriter;
  log: Logger;
  onStage: (stage: Stage) => void;
}
