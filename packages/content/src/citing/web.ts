import type { DatabaseSync } from "node:sqlite";
import type { Citation } from "@bantin/citations";
import type { CollectionName } from "@bantin/contract";
import type { Records } from "../queries/records.ts";
import { journalReader, type News } from "../store/journal.ts";
import { jsonOf, type Row, textOf } from "../store/rows.ts";
import { CitingGraph, type CitingText } from "./citing-graph.ts";
import { type Known, openKnown } from "./known.ts";
import { type Recognised, readRecord } from "./recognise.ts";
import { createRulings, type Ruling, type Rulings } from "./rulings.ts";

/** A citation in a text of ours, and where it leads. */
export interface Mention {
  citation: Citation;
  /** Where it stands, by the block. */
  place: Recognised["places"][number];
  ruling: Ruling;
}

/** News and documents as one web, as it is at the moment of the question. */
export interface CitationWeb {
  known(): Known;
  /** Citations in a record's text, in order. */
  mentionsIn(collection: CollectionName, id: string): Mention[];
  graph(): CitingGraph;
}

/**
 * Opens the web over a store. Nothing of it is stored: whatever documents there are at the moment of a
 * question decide where a citation leads. What was worked out before is kept as long as it holds; the
 * journal of the store tells what to look at again.
 */
export function openCitationWeb(db: DatabaseSync, records: Records): CitationWeb {
  const news = journalReader(db);
  const readKnown = openKnown(db);
  const texts = openTexts(db, records);
  let state: { known: Known; rulings: Rulings; graph: CitingGraph | null } | null = null;

  const readOn = (changed: News["changed"]) => {
    if (!state || changed === null) {
      const known = readKnown();
      state = { known, rulings: createRulings(known), graph: null };
      return state;
    }
    const { rulings, graph } = state;
    const hasNewDocuments = changed.some(
      ({ collection }) => collection === "resolutions" || collection === "issuers",
    );
    if (hasNewDocuments) state.known = readKnown();
    const hasNewRulings = hasNewDocuments && rulings.learn(state.known);
    if (!graph) return state;
    if (hasNewRulings) graph.regroup();
    for (const id of changedArticles(changed)) graph.set(id, texts.citing(id, rulings));
    return state;
  };
  const catchUp = () => {
    try {
      return readOn(news().changed);
    } catch (error) {
      // What was read half must not pass for the whole at the next question.
      state = null;
      throw error;
    }
  };
  return {
    known: () => catchUp().known,
    mentionsIn: (collection, id) => texts.mentions(collection, id, catchUp().rulings),
    graph() {
      const current = catchUp();
      current.graph ??= texts.all(current.rulings);
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
  const citingText = (row: Row, rulings: Rulings): CitingText => ({
    createdAt: textOf(row, "created_at"),
    rulings: rulings.of(jsonOf<Recognised>(row, "json"), () =>
      textOfRecord("articles", textOf(row, "id")),
    ),
  });
  return {
    mentions(collection: CollectionName, id: string, rulings: Rulings): Mention[] {
      const row = one.get(collection, id);
      if (!row) return [];
      const recognised = jsonOf<Recognised>(row, "json");
      const ruled = rulings.of(recognised, () => textOfRecord(collection, id));
      return recognised.citations.flatMap((citation, index) => {
        const [place, ruling] = [recognised.places[index], ruled[index]];
        return place && ruling ? [{ citation, place, ruling }] : [];
      });
    },
    citing(id: string, rulings: Rulings): CitingText | null {
      const row = citing.get(id);
      return row ? citingText(row, rulings) : null;
    },
    all(rulings: Rulings): CitingGraph {
      const graph = new CitingGraph();
      for (const row of all.iterate()) graph.set(textOf(row, "id"), citingText(row, rulings));
      return graph;
    },
  };
}
