import { createHash, type Hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { type Row, textOf } from "../store/rows.ts";
import type { SearchGroup, SearchKind } from "./search-text.ts";

const STAMP = "r.id, r.updated_at AS stamp, octet_length(r.json) AS size";

/** Lists the groups there are. What a group's pages show besides their own record counts to its fingerprint. */
export function openSearchGroups(db: DatabaseSync): () => SearchGroup[] {
  const articles = db.prepare(
    `SELECT a.month AS part, c.slug AS besides, ${STAMP} FROM articles a
     JOIN records r ON r.collection = 'articles' AND r.id = a.id
     LEFT JOIN categories c ON c.id = a.category ORDER BY a.month, a.published_at, a.id`,
  );
  const documents = db.prepare(
    `SELECT coalesce(d.shelf_year, 'khac') AS part, i.name || i.slug AS besides, ${STAMP}
     FROM resolutions d JOIN records r ON r.collection = 'resolutions' AND r.id = d.id
     JOIN issuers i ON i.id = d.issuer ORDER BY d.shelf_year, d.id`,
  );
  const campaigns = db.prepare(
    `SELECT p.year AS part, '' AS besides, ${STAMP} FROM campaigns p
     JOIN records r ON r.collection = 'campaigns' AND r.id = p.id ORDER BY p.year, p.id`,
  );
  const categories = db.prepare(
    `SELECT '' AS part, '' AS besides, ${STAMP} FROM categories c
     JOIN records r ON r.collection = 'categories' AND r.id = c.id ORDER BY c.id`,
  );
  return () => [
    ...grouped("tin-tuc", articles.all()),
    ...grouped("van-ban", documents.all()),
    ...grouped("chu-de", campaigns.all()),
    ...grouped("trang", categories.all()),
  ];
}

function grouped(kind: SearchKind, rows: readonly Row[]): SearchGroup[] {
  const hashes = new Map<string, Hash>();
  for (const row of rows) {
    const part = String(row.part);
    const hash = hashes.get(part) ?? createHash("sha256");
    hash.update(`${textOf(row, "id")}\0${textOf(row, "stamp")}\0${row.size}\0${row.besides}\n`);
    hashes.set(part, hash);
  }
  return Array.from(hashes, ([part, hash]) => ({
    key: part === "" ? kind : `${kind}-${part}`,
    kind,
    year: /^\d{4}/.test(part) ? Number(part.slice(0, 4)) : null,
    fingerprint: hash.digest("base64url").slice(0, 22),
  }));
}
