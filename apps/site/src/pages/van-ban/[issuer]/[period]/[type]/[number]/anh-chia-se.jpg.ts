import type { APIRoute } from "astro";
import { heldDocumentPaths } from "../../../../../../routes/static-paths.ts";
import { drawSharePicture, pictureResponse } from "../../../../../../sharing/draw-picture.ts";
import { documentName } from "../../../../../../words/documents.ts";

export const getStaticPaths = heldDocumentPaths;

export const GET: APIRoute = async ({ params, locals: { content } }) => {
  const { issuer = "", period = "", type = "", number = "" } = params;
  const document = content.documentShare(issuer, period, type, number);
  if (!document) return new Response(null, { status: 404 });
  const { issuerName, summary } = document;
  const words = { kicker: issuerName, title: documentName(document), summary };
  return pictureResponse(await drawSharePicture({ siteName: content.siteName(), words }));
};
