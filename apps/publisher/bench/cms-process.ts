import { startFakeCms } from "@bantin/content/testing";
import { z } from "zod";
import { articleId, generatedSite } from "./generated-site.ts";

/** The CMS of the benchmark, in a process of its own: its time and memory are not the publisher's. */
const order = z.object({ article: z.number(), title: z.string() });

const cms = await startFakeCms({ site: generatedSite(Number(process.argv[2])) });
process.on("message", (message) => {
  const { article, title } = order.parse(message);
  cms.content.edit("articles", articleId(article), { title });
  process.send?.({ saved: title });
});
process.on("disconnect", () => process.exit());
process.send?.({ url: cms.url, apiKey: cms.apiKey });
