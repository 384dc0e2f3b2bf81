/** One full sync in a process of its own, for the test that kills it. */
import { createRestClient, openStore, sync } from "../src/index.ts";

const [baseUrl = "", apiKey = "", path = "", mediaDir = ""] = process.argv.slice(2);
const client = createRestClient({ baseUrl, apiKey });
await sync({ client, store: openStore(path), mediaDir, mode: "full" });
