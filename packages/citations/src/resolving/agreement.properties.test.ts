import { formatDate } from "@bantin/vietnamese";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations } from "../find-citations.ts";
import type { IssuingBody } from "./issuing-bodies.ts";
import { buildRegistry, type RegistryDocument } from "./registry.ts";
import { resolveCitations } from "./resolve.ts";

/** A body as it is drawn. What its name says of it is known here, and never read from the name. */
interface DrawnBody {
  code: "HĐND" | "UBND" | "TU" | "HU" | "ĐU";
  /** `HĐND huyện`, `Tỉnh ủy`: its name as far as the place. */
  title: string;
  level: IssuingBody["level"];
  place: string;
  time: "before" | "after" | "always";
  isLocal: boolean;
}

const TITLES = [
  ["HĐND", "HĐND tỉnh", "province"],
  ["HĐND", "HĐND thành phố", "district"],
  ["HĐND", "HĐND huyện", "district"],
  ["HĐND", "HĐND xã", "commune"],
  ["HĐND", "HĐND phường", "commune"],
  ["UBND", "UBND tỉnh", "province"],
  ["UBND", "UBND huyện", "district"],
  ["UBND", "UBND xã", "commune"],
  ["TU", "Tỉnh ủy", "province"],
  ["TU", "Thành ủy", "district"],
  ["HU", "Huyện ủy", "district"],
  ["ĐU", "Đảng ủy xã", "commune"],
  ["ĐU", "Đảng ủy UBND tỉnh", "province"],
] as const;

const LAST_DAY = "2025-06-30";
const FIRST_DAY = "2025-07-01";

const drawnBody: fc.Arbitrary<DrawnBody> = fc
  .record({
    kind: fc.constantFrom(...TITLES),
    place: fc.constantFrom("Đầm Hà", "Bắc Ninh", "Tân Lập"),
    time: fc.constantFrom("before" as const, "after" as const, "always" as const),
    isLocal: fc.boolean(),
  })
  .map(({ kind: [code, title, level], ...body }) => ({ code, title, level, ...body }));

const drawnDocument = fc.record({
  body: fc.nat(),
  number: fc.constantFrom("05", "06"),
  hasYear: fc.boolean(),
  issueDate: fc.constantFrom(
    ...["2019-12-10", "2021-03-05", "2021-12-20", "2024-12-10", "2025-05-06", "2025-12-19"],
  ),
  term: fc.constantFrom("XIV", "XV"),
});

/** What a text says of a document; what is null it leaves out. */
const drawnStatement = fc.record({
  of: fc.nat(),
  saysBody: fc.constantFrom("nothing", "title", "all"),
  number: fc.option(fc.constantFrom("05", "06")),
  otherBody: fc.option(fc.nat(), { freq: 3 }),
  date: fc.constantFrom("own", "other", "none"),
  otherDate: fc.constantFrom("2019-12-10", "2021-03-25", "2021-12-20", "2025-12-19"),
  saysTerm: fc.boolean(),
  articleDate: fc.constantFrom("2022-10-24", "2025-05-20", "2026-03-02"),
});

const drawnWorld = fc.record({
  bodies: fc.uniqueArray(drawnBody, { minLength: 1, maxLength: 7, selector: JSON.stringify }),
  documents: fc.array(drawnDocument, { minLength: 1, maxLength: 8 }),
});

interface HeldDocument extends RegistryDocument {
  from: DrawnBody;
  hasYear: boolean;
}

function worldOf({ bodies, documents }: { bodies: DrawnBody[]; documents: Drawn[] }) {
  const registered = bodies.map(
    (body, index): IssuingBody => ({
      id: `body-${index}`,
      name: nameOf(body),
      code: body.code,
      family: isParty(body) ? "party" : "state",
      level: body.level,
      isLocal: body.isLocal,
      validFrom: body.time === "after" ? FIRST_DAY : null,
      validTo: body.time === "before" ? LAST_DAY : null,
      successor: null,
    }),
  );
  const held = documents.flatMap((drawn, index): HeldDocument[] => {
    const at = drawn.body % bodies.length;
    const from = bodies[at];
    if (!from || !existed(from, drawn.issueDate)) return [];
    const hasYear = drawn.hasYear && !isParty(from);
    const year = Number(drawn.issueDate.slice(0, 4));
    return [
      {
        ...{ id: `document-${index}`, issuerId: `body-${at}`, type: "Nghị quyết" },
        ...{ number: drawn.number, term: drawn.term, year: hasYear ? year : null },
        ...{ issueDate: drawn.issueDate, effectDate: null, expiryDate: null },
        symbol: symbolOf(from, drawn.number, hasYear ? year : null),
        ...{ aliases: [], title: "Về việc gì đó", status: "inForce", url: `/${index}/` },
        ...{ from, hasYear },
      },
    ];
  });
  return { registered, held };
}

type Drawn = typeof drawnDocument extends fc.Arbitrary<infer Each> ? Each : never;
type Said = typeof drawnStatement extends fc.Arbitrary<infer Each> ? Each : never;

function isParty({ code }: DrawnBody): boolean {
  return code !== "HĐND" && code !== "UBND";
}

function existed({ time }: DrawnBody, day: string): boolean {
  return time === "always" || (time === "before" ? day <= LAST_DAY : day >= FIRST_DAY);
}

function nameOf({ title, place }: DrawnBody): string {
  return `${title} ${place}`;
}

function symbolOf(body: DrawnBody, number: string, year: number | null): string {
  if (isParty(body)) return `${number}-NQ/${body.code}`;
  return year === null ? `${number}/NQ-${body.code}` : `${number}/${year}/NQ-${body.code}`;
}

/** A text that cites a drawn document, or says something else of it here and there. */
function textOf(said: Said, document: HeldDocument, bodies: readonly DrawnBody[]) {
  const body = said.otherBody === null ? document.from : bodies[said.otherBody % bodies.length];
  const named = body ?? document.from;
  const number = said.number ?? document.number;
  const year = document.hasYear && !isParty(named) ? document.year : null;
  const date = { own: document.issueDate, other: said.otherDate, none: null }[said.date];
  const term = said.saysTerm ? document.term : null;
  const issuer = { nothing: "", title: ` của ${named.title}`, all: ` của ${nameOf(named)}` }[
    said.saysBody
  ];
  const day = date === null ? "" : ` ngày ${formatDate(date)}`;
  const text = `Nghị quyết số ${symbolOf(named, number, year)}${day}${issuer}${term && issuer ? ` khóa ${term}` : ""}`;
  return { text, named, number, year, date, term: issuer ? term : null };
}

describe("a link", () => {
  it("leads to a document that agrees with every part that the text states", () => {
    fc.assert(
      fc.property(drawnWorld, drawnStatement, (world, said) => {
        const { registered, held } = worldOf(world);
        const document = held[said.of % held.length];
        if (!document) return;
        const { text, named, number, year, date, term } = textOf(said, document, world.bodies);
        const { articleDate } = said;
        const [verdict] = resolveCitations(findCitations(text), buildRegistry(held, registered), {
          articleDate,
        });
        if (verdict?.kind !== "linked" && verdict?.kind !== "dateDiffers") return;
        const linked = held.find(({ id }) => id === verdict.document.id);
        expect(linked).toMatchObject({ number, from: { code: named.code } });
        expect(linked?.hasYear ? linked.year : null).toBe(year);
        if (term !== null) expect(linked?.term).toBe(term);
        if (said.saysBody !== "nothing") expect(linked?.from.title).toBe(named.title);
        if (said.saysBody === "all") expect(linked?.from.place).toBe(named.place);
        if (said.saysBody !== "all") expect(linked?.from.isLocal).toBe(true);
        if (date !== null) {
          expect(linked?.from && existed(linked.from, date)).toBe(true);
          if (verdict.kind === "linked") expect(linked?.issueDate).toBe(date);
        } else if (year === null && term === null) {
          expect((linked?.issueDate ?? "") <= articleDate).toBe(true);
        }
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 20_000 : 1_000 },
    );
  });

  it("is never asked about where the text says all and only one document is all that", () => {
    fc.assert(
      fc.property(drawnWorld, fc.nat(), (world, of) => {
        const { registered, held } = worldOf(world);
        const document = held[of % held.length];
        if (!document) return;
        const same = held.filter(
          (other) =>
            nameOf(other.from) === nameOf(document.from) &&
            other.symbol === document.symbol &&
            other.issueDate === document.issueDate,
        );
        if (same.length > 1) return;
        const { symbol, issueDate, from } = document;
        const day = formatDate(issueDate ?? "");
        const text = `Nghị quyết số ${symbol} ngày ${day} của ${nameOf(from)}`;
        const registry = buildRegistry(held, registered);
        const [verdict] = resolveCitations(findCitations(text), registry, {
          articleDate: "2026-03-02",
        });
        expect(verdict).toMatchObject({ kind: "linked", document: { id: document.id } });
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 10_000 : 500 },
    );
  });
});
