import { type RichText, textBlocks } from "@bantin/contract";
import { bodyEdges } from "../collections/edges.ts";
import type { BodyCitation, BodyView } from "../views.ts";
import type { FindPicture } from "./mirrored.ts";
import type { IsDeadLink } from "./own-links.ts";
import type { FindAddress } from "./targets.ts";

export type ShowBody = (richText: RichText, citations: BodyCitation[]) => BodyView;

/** Adds to a body what its links, pictures and citations lead to; what is not public has no entry. */
export function openBodies(
  findPicture: FindPicture,
  findAddress: FindAddress,
  isDeadLink: IsDeadLink,
): ShowBody {
  return (richText, citations) => {
    const deadLinks = writtenLinks(richText).filter(isDeadLink);
    const view: BodyView = { richText, citations, links: {}, deadLinks, pictures: {} };
    for (const { kind, to, id } of bodyEdges(richText)) {
      if (kind === "link") {
        const address = findAddress(to, id);
        if (address !== null) view.links[`${to}/${id}`] = address;
      } else {
        const picture = findPicture(id);
        if (picture) view.pictures[id] = picture;
      }
    }
    return view;
  };
}

/** The links of a body that editors wrote as addresses, each once. */
function writtenLinks(richText: RichText): string[] {
  const urls = textBlocks(richText)
    .flatMap(({ children }) => children)
    .flatMap((node) =>
      (node.type === "link" || node.type === "autolink") && node.fields.linkType !== "internal"
        ? [node.fields.url]
        : [],
    );
  return [...new Set(urls)];
}
