import type { CollectionName } from "./collections.ts";

/** A piece of an address that says something: how it is written, and what it says. */
export interface Segment<Name extends string = string, Value = unknown> {
  readonly name: Name;
  /** Source of a regular expression without groups. */
  readonly pattern: string;
  read(text: string): Value;
  write(value: Value): string;
}

type Params<Segments extends Segment> = { [S in Segments as S["name"]]: ReturnType<S["read"]> };

/**
 * - `always`: a page that stands whatever the content is;
 * - `list`: a page of the site that stands while there is something to list on it;
 * - `file`: what programs read, and the page for what is not found, which no reader asks for;
 * - a collection: the page of one of its documents, or of a part or a year of what belongs to one.
 */
export type RouteKind = "always" | "list" | "file" | CollectionName;

/** The addresses of one kind of page or file. */
export interface Route<Parameters = never, Kind extends RouteKind = RouteKind> {
  readonly kind: Kind;
  build(params: Parameters): string;
  /** What an address says; null when it is not one that `build` makes. */
  match(address: string): Parameters | null;
}

/**
 * A route from its template, by which addresses are both made and matched: the text stands in every address
 * as it is, the segments say what tells one from the other.
 */
export function route<const Kind extends RouteKind>(kind: Kind) {
  return <const Segments extends readonly Segment[]>(
    literals: TemplateStringsArray,
    ...segments: Segments
  ): Route<Params<Segments[number]>, Kind> => {
    const [start = "", ...rest] = literals;
    const joined = (each: (segment: Segment) => string, literal = (text: string) => text) =>
      segments.reduce(
        (all, segment, index) => all + each(segment) + literal(rest[index] ?? ""),
        literal(start),
      );
    const pattern = new RegExp(`^${joined((segment) => `(${segment.pattern})`, literally)}$`);
    const build = (params: Params<Segments[number]>) =>
      joined(({ name, write }) => write(Reflect.get(params, name)));
    const isWhole = (found: object): found is Params<Segments[number]> =>
      segments.every(({ name }) => name in found);
    return {
      kind,
      build,
      match(address) {
        // Most routes are out at once, without the work of a regular expression.
        const texts = address.startsWith(start) ? pattern.exec(address)?.slice(1) : null;
        if (!texts) return null;
        const params = Object.fromEntries(
          segments.map(({ name, read }, index) => [name, read(texts[index] ?? "")]),
        );
        // What can be written in two ways (`phan-00001`, a number too long to count) has one address only.
        return isWhole(params) && build(params) === address ? params : null;
      },
    };
  };
}

/** Not replaceAll: readers' browsers run this too, and phones of before 2020 have none. */
function literally(text: string): string {
  return text.replace(/\./g, "\\.");
}

/** What a segment says; undefined when it is not written like one. */
export function readSegment<Value>(
  segment: Segment<string, Value>,
  text: string,
): Value | undefined {
  if (!new RegExp(`^(?:${segment.pattern})$`).test(text)) return undefined;
  const value = segment.read(text);
  return segment.write(value) === text ? value : undefined;
}

/** A word that stands in the address as it is. */
export function word<const Name extends string>(
  name: Name,
  pattern = "[^/]+",
): Segment<Name, string> {
  return { name, pattern, read: (text) => text, write: (value) => value };
}

/** One of several values, each with a spelling of its own. */
export function choice<const Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  spell: (value: Value) => string = (value) => value,
): Segment<Name, Value> {
  const [first] = values;
  if (first === undefined) throw new Error(`No values to choose from for ${name}`);
  return {
    name,
    pattern: values.map((value) => literally(spell(value))).join("|"),
    read: (text) => values.find((value) => spell(value) === text) ?? first,
    write: spell,
  };
}
