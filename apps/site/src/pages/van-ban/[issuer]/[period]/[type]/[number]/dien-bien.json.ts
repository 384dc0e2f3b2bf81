import type { APIRoute } from "astro";
import { heldDocumentPaths } from "../../../../../../routes/static-paths.ts";
import { timelineData } from "../../../../../../timeline/timeline-data.ts";

export const getStaticPaths = heldDocumentPaths;

/** What a document set going, for programs. */
export const GET: APIRoute = ({ params, locals: { content }, site }) => {
  const { issuer = "", period = "", type = "", number = "" } = params;
  const document = content.document(issuer, period, type, number);
  if (!document) return new Response(null, { status: 404 });
  return Response.json(timelineData(document, (address) => new URL(address, site).href));
};
