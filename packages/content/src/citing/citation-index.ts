import type { DatabaseSync } from "node:sqlite";
import type { Citation } from "@bantin/citations";
import type { CollectionName } from "@bantin/contract";
import type { Records } from "../queries/records.ts";
import { journalReader, type News } from "../store/journal.ts";
import { jsonOf, type Row, textOf } from "../store/rows.ts";
import {
  type CitationResolver,
  createCitationResolver,
  type ResolutionResult,
} from "./citation-resolver.ts";
import { CitingGraph, type CitingText } from "./citing-graph.ts";
import { type Known, openKnown } from "./known.ts";
import { type Recognised, readRecord } from "./recognise.ts";

/** A citation in a text of ours, and where it leads. */
export interface ResolvedMention {
  citation: Citation;
  /** Where it stands in the text. */
  position: Recognised["positions"][number];
  result: ResolutionResult;
}

/** Which text cites which document, as the store says at the moment of the question. */
export interface CitationIndex {
  known(): Known;
  /** Citations in a record's text, in order. */
  mentionsIn(collection: CollectionName, id: string): ResolvedMention[];
  graph(): CitingGraph;
}

/**
 * Opens the index over a store. It is kept in memory only: the documents that are there at the moment of a
 * question decide where a citation leads. A result is kept until the journal of the store names a change
 * that may have made it another.
 */
export function openCitationIndex(db: DatabaseSync, records: Records): CitationIndex {
  const news = journalReader(db);
  const readKnown = openKnown(db);
  const texts = openTexts(db, records);
  let state: { known: Known; resolver: CitationResolver; graph: CitingGraph | null } | null = null;

  const readOn = (changed: News["changed"]) => {
    if (!state || changed === null) {
      const known = readKnown();
      state = { known, resolver: createCitationResolver(known), graph: null };
      return state;
    }
    const { resolver, graph } = state;
    const hasNewDocuments = changed.some(
      ({ collection }) => collection === "resolutions" || collection === "issuers",
    );
    if (hasNewDocuments) state.known = readKnown();
    const hasNewResults = hasNewDocuments && resolver.learn(state.known);
    if (!graph) return state;
    if (hasNewResults) graph.regroup();
    for (const id of changedArticles(changed)) graph.set(id, texts.citing(id, resolver));
    return state;
  };
  const catchUp = () => {
    try {
      return readOn(news().changed);
    } catch (error) {
      // After a failed reading the state is incomplete: the next question reads everything anew.
      state = null;
      throw error;
    }
  };
  return {
    known: () => catchUp().known,
    mentionsIn: (collection, id) => texts.mentions(collection, id, catchUp().resolver),
    graph() {
      const current = catchUp();
      current.graph ??= texts.all(current.resolver);
      return current.graph;
    },
  };
}

function changedArticles(changed: NonNullable<News["changed"]>): string[] {
  return changed.filter(({ collection }) => collection === "articles").map(({ id }) => id);
}

function openTexts(db: DatabaseSync, records: Records) {
  const one = db.prepare("SELECT json FROM mentions WHERE collection = ? AND id = ?");
  const columns = "a.id, a.created_at, m.json";
  const source = "mentions m JOIN articles a ON a.id = m.id WHERE m.collection = 'articles'";
  const citing = db.prepare(`SELECT ${columns} FROM ${source} AND m.id = ?`);
  const all = db.prepare(`SELECT ${columns} FROM ${source} ORDER BY a.id`);

  const textOfRecord = (collection: CollectionName, id: string) => {
    const record = records.find(collection, id);
    return record ? readRecord(collection, record).text : "";
  };
  const citingText = (row: Row, resolver: CitationResolver): CitingText => {
    const recognised = jsonOf<Recognised>(row, "json");
    return {
      createdAt: textOf(row, "created_at"),
      results: resolver.resultsOf(recognised, () => textOfRecord("articles", textOf(row, "id"))),
      pinpoints: recognised.citations.map(({ pinpoints }) => pinpoints),
    };
  };
  return {
    mentions(
      collection: CollectionName,
      id: string,
      resolver: CitationResolver,
    ): ResolvedMention[] {
      const row = one.get(collection, id);
      if (!row) return [];
      const recognised = jsonOf<Recognised>(row, "json");
      const results = resolver.resultsOf(recognised, () => textOfRecord(collection, id));
      return recognised.citations.flatMap((citation, index) => {
        const [position, result] = [recognised.positions[index], results[index]];
        return position && result ? [{ citation, position, result }] : [];
      });
    },
    citing(id: string, resolver: CitationResolver): CitingText | null {
      const row = citing.get(id);
      return row ? citingText(row, resolver) : null;
    },
    all(resolver: CitationResolver): CitingGraph {
      const graph = new CitingGraph();
      for (const row of all.iterate()) graph.set(textOf(row, "id"), citingText(row, resolver));
      return graph;
    },
  };
}
