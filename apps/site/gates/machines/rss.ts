import { type Fault, fault, type Surroundings, unless } from "./fault.ts";
import {
  htmlFaults,
  isAbsolute,
  isRfc822,
  mustBeAbsolute,
  mustBePast,
  mustNotRepeat,
} from "./rules.ts";
import { childrenOf, nth, readXml, textIn, type XmlElement } from "./xml-tree.ts";

/** RSS 2.0 (rssboard.org/rss-specification) and the advice of the RSS Advisory Board. */
export function rssFaults(text: string, { url, now }: Surroundings): Fault[] {
  const { root, faults } = readXml(text);
  const channel = root && childrenOf(root, "channel")[0];
  if (faults.length > 0) return faults;
  if (root?.name !== "rss" || root.attributes.version !== "2.0" || !channel) {
    return [fault("rss", "is no RSS 2.0")];
  }
  const items = childrenOf(channel, "item");
  const self = childrenOf(channel, "atom:link").find((link) => link.attributes.rel === "self");
  const built = textIn(channel, "lastBuildDate") ?? "";
  return [
    ...["title", "link", "description"].flatMap((name) =>
      unless((textIn(channel, name) ?? "") !== "", "channel", `has no ${name}`),
    ),
    ...mustBeAbsolute(textIn(channel, "link"), "channel link"),
    ...unless(
      self?.attributes.href === url,
      "atom:link",
      `does not say that the feed is at ${url}`,
    ),
    ...unless(textIn(channel, "language") === "vi", "channel", "does not say its language"),
    ...unless(isRfc822(built), "lastBuildDate", `“${built}” is no date of RFC 822`),
    ...mustNotRepeat(
      items.map((item) => textIn(item, "guid") ?? ""),
      "guid",
    ),
    ...items.flatMap((item, index) => itemFaults(item, nth("item", index), now)),
  ];
}

function itemFaults(item: XmlElement, place: string, now: Date): Fault[] {
  const guid = childrenOf(item, "guid")[0];
  const date = textIn(item, "pubDate") ?? "";
  const isAddress = guid?.attributes.isPermaLink !== "false";
  return [
    ...unless((textIn(item, "title") ?? "") !== "", place, "has no title"),
    ...mustBeAbsolute(textIn(item, "link"), `${place} link`),
    ...unless((guid?.text ?? "") !== "", place, "has no guid"),
    ...unless(!isAddress || isAbsolute(guid?.text), place, "its guid is no address and says it is"),
    ...unless(isRfc822(date), `${place} pubDate`, `“${date}” is no date of RFC 822`),
    ...mustBePast(date, now, `${place} pubDate`),
    ...unless(childrenOf(item, "enclosure").length <= 1, place, "has several enclosures"),
    ...childrenOf(item, "enclosure").flatMap(({ attributes }) => [
      ...mustBeAbsolute(attributes.url, `${place} enclosure`),
      ...unless(Number(attributes.length) > 0, place, "does not say how long its enclosure is"),
      ...unless(/^\w+\/\S+$/.test(attributes.type ?? ""), place, "its enclosure has no type"),
    ]),
    ...childrenOf(item, "media:content").flatMap(({ attributes }) =>
      mustBeAbsolute(attributes.url, `${place} media:content`),
    ),
    ...htmlFaults(textIn(item, "content:encoded") ?? "", place),
  ];
}
