import { type Endpoint, Forbidden, type PayloadRequest, type Where } from "payload";
import { z } from "zod";
import { isAdmin } from "../../access/roles.ts";
import { EXPORT_FORMATS, EXPORT_TYPES, exported } from "./export-format.ts";
import { entriesFor } from "./read-entries.ts";
import { recordDeed } from "./record.ts";

const asked = z.object({
  format: z.enum(EXPORT_FORMATS).catch("csv"),
  where: z.custom<Where>((where) => typeof where === "object" && where !== null).catch({}),
});

/** `GET /api/audit-entries/export?format=csv|json&where…`: what the list shows with its filter, as a file. */
export const exportEndpoint: Endpoint = {
  method: "get",
  path: "/export",
  handler: async (req) => {
    if (!isAdmin(req.user)) throw new Forbidden(req.t);
    const { format, where } = asked.parse(req.query);
    // What cannot be asked for is refused while there still is an answer to refuse it with.
    await req.payload.count({
      collection: "audit-entries",
      where,
      overrideAccess: false,
      user: req.user,
    });
    await recordDeed(req, { deed: "export", detail: format.toUpperCase() });
    const name = `nhat-ky-${new Date().toISOString().slice(0, 10)}.${format}`;
    return new Response(streamOf(req, format, where), {
      headers: {
        "Content-Type": EXPORT_TYPES[format],
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
      },
    });
  },
};

/** Read as fast as it is sent: a long log is never in memory as a whole. */
function streamOf(
  req: PayloadRequest,
  format: (typeof EXPORT_FORMATS)[number],
  where: Where,
): ReadableStream<Uint8Array> {
  const pieces = exported(entriesFor(req, where), format);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
