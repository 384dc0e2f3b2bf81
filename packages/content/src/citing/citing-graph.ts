import { type Former, formersOf, leadOf } from "./lead.ts";
import type { Ruling } from "./rulings.ts";

/** An article that cites, as far as the graph needs it. */
export interface CitingText {
  /** ISO instant: it was not read before. */
  createdAt: string;
  rulings: readonly Ruling[];
}

let lastShape = 0;

/** Which articles cite what. */
export class CitingGraph {
  #shape = ++lastShape;
  readonly #texts = new Map<string, CitingText>();
  readonly #byDocument = new Groups();
  readonly #byStub = new Groups(() => this.#reshape());
  readonly #byFormer = new Groups(() => this.#reshape());

  /** @param text null when the article is gone, or cites nothing any more */
  set(id: string, text: CitingText | null): void {
    const before = keysOf(this.#texts.get(id) ?? null);
    const after = keysOf(text);
    this.#byDocument.move(id, before.documents, after.documents);
    this.#byStub.move(id, before.stubs, after.stubs);
    this.#byFormer.move(id, before.formers, after.formers);
    if (text) this.#texts.set(id, text);
    else this.#texts.delete(id);
  }

  /** Rulings changed in place. */
  regroup(): void {
    for (const groups of [this.#byDocument, this.#byStub, this.#byFormer]) groups.clear();
    for (const [id, text] of this.#texts) {
      const { documents, stubs, formers } = keysOf(text);
      this.#byDocument.move(id, NONE, documents);
      this.#byStub.move(id, NONE, stubs);
      this.#byFormer.move(id, NONE, formers);
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

  /** Another number whenever `stubs` or `formers` may answer otherwise, and for every graph. */
  get shape(): number {
    return this.#shape;
  }

  /** Addresses of cited documents that are not held. */
  stubs(): string[] {
    return this.#byStub.keys();
  }

  /** Addresses at which a cited document could once be read about. */
  formers(): string[] {
    return this.#byFormer.keys();
  }

  /** Where it is now. Of several the first by the alphabet, so that the answer is one. */
  formerNow(address: string): string | null {
    const found = Array.from(this.#byFormer.get(address), (id) => this.#texts.get(id))
      .flatMap((text) => (text ? formersIn(text) : []))
      .filter((former) => former.address === address)
      .map(({ now }) => now);
    return found.toSorted()[0] ?? null;
  }

  #reshape(): void {
    this.#shape = ++lastShape;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** What an article cites, by the keys of the groups that it is in. */
function keysOf(text: CitingText | null) {
  const leads = text?.rulings.map(leadOf) ?? [];
  return {
    documents: new Set(
      leads.flatMap((lead) => (lead?.kind === "document" ? lead.document.id : [])),
    ),
    stubs: new Set(leads.flatMap((lead) => (lead?.kind === "stub" ? lead.place.address : []))),
    formers: new Set(text ? formersIn(text).map(({ address }) => address) : []),
  };
}

function formersIn({ rulings, createdAt }: CitingText): Former[] {
  return rulings.flatMap((ruling) => formersOf(ruling, createdAt));
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
