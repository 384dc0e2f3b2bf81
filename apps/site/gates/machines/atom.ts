import { type Fault, fault, type Surroundings, unless } from "./fault.ts";
import {
  htmlFaults,
  isRfc3339,
  isUri,
  mustBeAbsolute,
  mustBePast,
  mustNotRepeat,
} from "./rules.ts";
import { childrenOf, nth, readXml, textIn, type XmlElement } from "./xml-tree.ts";

const NAMESPACE = "http://www.w3.org/2005/Atom";

/** Atom 1.0 (RFC 4287). */
export function atomFaults(text: string, { url, now }: Surroundings): Fault[] {
  const { root, faults } = readXml(text);
  if (faults.length > 0) return faults;
  if (root?.name !== "feed" || root.attributes.xmlns !== NAMESPACE) {
    return [fault("feed", "is no Atom 1.0")];
  }
  const entries = childrenOf(root, "entry");
  const hasAuthor = childrenOf(root, "author").some((author) => textIn(author, "name"));
  return [
    ...commonFaults(root, "feed", now),
    ...unless(linkOf(root, "self") === url, "link self", `does not say that the feed is at ${url}`),
    ...unless(hasAuthor, "feed", "has no author"),
    ...mustNotRepeat(
      entries.map((entry) => textIn(entry, "id") ?? ""),
      "id",
    ),
    ...entries.flatMap((entry, index) => entryFaults(entry, nth("entry", index), now)),
  ];
}

function entryFaults(entry: XmlElement, place: string, now: Date): Fault[] {
  const published = textIn(entry, "published") ?? "";
  return [
    ...commonFaults(entry, place, now),
    ...unless(isRfc3339(published), `${place} published`, `“${published}” is no date of RFC 3339`),
    ...unless(childrenOf(entry, "content").length === 1, place, "has no content"),
    ...htmlFaults(textIn(entry, "content") ?? "", place),
  ];
}

function commonFaults(element: XmlElement, place: string, now: Date): Fault[] {
  const updated = textIn(element, "updated") ?? "";
  return [
    ...unless((textIn(element, "title") ?? "") !== "", place, "has no title"),
    ...unless(isUri(textIn(element, "id") ?? ""), place, "its id is no URI"),
    ...unless(isRfc3339(updated), `${place} updated`, `“${updated}” is no date of RFC 3339`),
    ...mustBePast(updated, now, `${place} updated`),
    ...unless(linkOf(element, "alternate") !== null, place, "leads to no page"),
    ...childrenOf(element, "link").flatMap(({ attributes }) =>
      mustBeAbsolute(attributes.href, `${place} link`),
    ),
  ];
}

function linkOf(element: XmlElement, rel: string): string | null {
  const link = childrenOf(element, "link").find(({ attributes }) => attributes.rel === rel);
  return link?.attributes.href ?? null;
}
