import type { Pinpoint } from "@bantin/citations";
import type { CitedPart } from "../views.ts";
import type { ResolutionResult } from "./citation-resolver.ts";
import { countParts } from "./cited-parts.ts";
import {
  type LinkTarget,
  linkTargetOf,
  type PreviousAddress,
  previousAddressesOf,
} from "./link-target.ts";

/** An article that cites, as far as the graph needs it. */
export interface CitingText {
  /** ISO instant: it was not read before. */
  createdAt: string;
  results: readonly ResolutionResult[];
  /** The parts of the document that each of them points at, by the same index. */
  pinpoints: readonly (readonly Pinpoint[])[];
}

/** Which of a citation's targets is meant. */
type IsMeant = (target: LinkTarget) => boolean;

let lastShape = 0;

/** Which articles cite what. */
export class CitingGraph {
  #shape = ++lastShape;
  readonly #texts = new Map<string, CitingText>();
  readonly #byDocument = new Groups();
  readonly #byStub = new Groups(() => this.#reshape());
  readonly #byPreviousAddress = new Groups(() => this.#reshape());

  /** @param text null when the article is gone, or cites nothing any more */
  set(id: string, text: CitingText | null): void {
    const before = keysOf(this.#texts.get(id) ?? null);
    const after = keysOf(text);
    this.#byDocument.move(id, before.documents, after.documents);
    this.#byStub.move(id, before.stubs, after.stubs);
    this.#byPreviousAddress.move(id, before.previousAddresses, after.previousAddresses);
    if (text) this.#texts.set(id, text);
    else this.#texts.delete(id);
  }

  /** To be called when results changed in place. */
  regroup(): void {
    for (const groups of [this.#byDocument, this.#byStub, this.#byPreviousAddress]) groups.clear();
    for (const [id, text] of this.#texts) {
      const { documents, stubs, previousAddresses } = keysOf(text);
      this.#byDocument.move(id, NONE, documents);
      this.#byStub.move(id, NONE, stubs);
      this.#byPreviousAddress.move(id, NONE, previousAddresses);
    }
  }

  /** Ids of the articles that cite a document. */
  citingDocument(id: string): ReadonlySet<string> {
    return this.#byDocument.get(id);
  }

  /** Ids of the articles that cite a document that is not held, by its address. */
  citingStub(address: string): ReadonlySet<string> {
    return this.#byStub.get(address);
  }

  /** The parts of a document that articles point at. */
  partsOfDocument(id: string): CitedPart[] {
    const isMeant: IsMeant = (target) => target.kind === "document" && target.document.id === id;
    return this.#parts(this.citingDocument(id), isMeant);
  }

  /** The same of a document that is not held, by its address. */
  partsOfStub(address: string): CitedPart[] {
    const isMeant: IsMeant = (target) => target.kind === "stub" && target.place.address === address;
    return this.#parts(this.citingStub(address), isMeant);
  }

  #parts(citing: ReadonlySet<string>, isMeant: IsMeant): CitedPart[] {
    const texts = Array.from(citing, (id) => this.#texts.get(id) ?? []).flat();
    return countParts(texts.map((text) => partsIn(text, isMeant)));
  }

  /** Another number whenever `stubs` or `previousAddresses` may answer otherwise, and for every graph. */
  get shape(): number {
    return this.#shape;
  }

  /** Addresses of cited documents that are not held. */
  stubs(): string[] {
    return this.#byStub.keys();
  }

  /** Addresses at which a cited document could once be read about. */
  previousAddresses(): string[] {
    return this.#byPreviousAddress.keys();
  }

  /** Where it is now. Of several the first by the alphabet, so that the answer is one. */
  currentAddressOf(address: string): string | null {
    const found = Array.from(this.#byPreviousAddress.get(address), (id) => this.#texts.get(id))
      .flatMap((text) => (text ? previousAddressesIn(text) : []))
      .filter((previous) => previous.address === address)
      .map(({ now }) => now);
    return found.toSorted()[0] ?? null;
  }

  #reshape(): void {
    this.#shape = ++lastShape;
  }
}

/** The parts that one article points at, in the document that is meant. */
function partsIn({ results, pinpoints }: CitingText, isMeant: IsMeant): readonly Pinpoint[] {
  return results.flatMap((result, index) => {
    const parts = pinpoints[index] ?? [];
    const target = parts.length > 0 ? linkTargetOf(result) : null;
    return target && isMeant(target) ? parts : [];
  });
}

const NONE: ReadonlySet<string> = new Set();

/** What an article cites, by the keys of the groups that it is in. */
function keysOf(text: CitingText | null) {
  const targets = text?.results.map(linkTargetOf) ?? [];
  return {
    documents: new Set(
      targets.flatMap((target) => (target?.kind === "document" ? target.document.id : [])),
    ),
    stubs: new Set(
      targets.flatMap((target) => (target?.kind === "stub" ? target.place.address : [])),
    ),
    previousAddresses: new Set(text ? previousAddressesIn(text).map(({ address }) => address) : []),
  };
}

function previousAddressesIn({ results, createdAt }: CitingText): PreviousAddress[] {
  return results.flatMap((result) => previousAddressesOf(result, createdAt));
}

/** Sets by key; a key without members is none. */
class Groups {
  readonly #sets = new Map<string, Set<string>>();
  readonly #onKeys: () => void;

  /** @param onKeys called when a key comes or goes */
  constructor(onKeys: () => void = () => {}) {
    this.#onKeys = onKeys;
  }

  get(key: string): ReadonlySet<string> {
    return this.#sets.get(key) ?? new Set();
  }

  keys(): string[] {
    return [...this.#sets.keys()];
  }

  /** What stays is not touched: a key with one member neither goes nor comes. */
  move(member: string, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    for (const key of after) this.#add(key, member);
    for (const key of before) if (!after.has(key)) this.#delete(key, member);
  }

  clear(): void {
    this.#sets.clear();
    this.#onKeys();
  }

  #add(key: string, member: string): void {
    const set = this.#sets.get(key);
    if (set) return void set.add(member);
    this.#sets.set(key, new Set([member]));
    this.#onKeys();
  }

  #delete(key: string, member: string): void {
    const set = this.#sets.get(key);
    set?.delete(member);
    if (set?.size !== 0) return;
    this.#sets.delete(key);
    this.#onKeys();
  }
}
