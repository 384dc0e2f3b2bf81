import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import {
  COLLECTION_NAMES,
  type PublisherOrder,
  type PublisherReport,
  publisherReport,
} from "@bantin/contract";
import { type ExampleSite, exampleSite } from "@bantin/contract/examples";
import { GLOBAL_NAMES } from "../collections/globals.ts";
import { createFakeContent, type FakeContent } from "./fake-content.ts";
import { createFakeFiles } from "./fake-files.ts";
import { fakeList } from "./fake-list.ts";
import { type Fault, FaultSwitch } from "./faults.ts";

/** A CMS for tests of the reader's side: Payload's REST shape over content that a test can edit. */
export interface FakeCms {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly apiKey: string;
  /** What editors do. */
  readonly content: FakeContent;
  /** What was asked for since the start, as `GET /api/articles?…`. */
  readonly requests: string[];
  /** What the publisher reported, oldest first. */
  readonly reports: PublisherReport[];
  /** What staff want of the publisher. Handed out until the publisher answers. */
  readonly orders: PublisherOrder[];
  /** Sets what is wrong with it; null mends it. */
  break(fault: Fault | null): void;
  /** The same without the network, for tests that ask very often. */
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

export interface FakeCmsOptions {
  /** The content; a copy of the example site by default. */
  site?: ExampleSite;
  apiKey?: string;
  /** 0, the default, takes any free port. */
  port?: number;
}

/** Starts a fake CMS on the loopback interface. Close it when the test ends. */
export async function startFakeCms(options: FakeCmsOptions = {}): Promise<FakeCms> {
  const { site = exampleSite(), apiKey = "fake-key", port = 0 } = options;
  const content = createFakeContent(site);
  const faults = new FaultSwitch();
  const requests: string[] = [];
  const heard = { requests, reports: [], orders: [] };
  const handle = createHandler({ apiKey, content, faults, ...heard });
  const server = createServer((incoming, outgoing) => void serve(handle, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const boundPort = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${boundPort}`,
    apiKey,
    content,
    ...heard,
    break: (fault) => faults.set(fault),
    fetch: (input, init) => fetchFrom(handle, new Request(input, init)),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

type Handler = (request: Request) => Promise<Response | "down" | "slow">;

type Heard = Pick<FakeCms, "requests" | "reports" | "orders">;

interface HandlerParts extends Heard, Pick<FakeCms, "apiKey" | "content"> {
  faults: FaultSwitch;
}

function createHandler({ apiKey, content, faults, ...heard }: HandlerParts): Handler {
  const findFile = createFakeFiles(content);
  const { requests, orders } = heard;

  return async (request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    requests.push(`${request.method} ${decodeURIComponent(pathname + search)}`);
    const failure = faults.failureFor(pathname);
    if (failure) return failure;
    if (request.headers.get("authorization") !== `api-clients API-Key ${apiKey}`)
      return refuse(403);
    if (pathname === "/api/publisher/look") {
      return Response.json({ revision: content.revision(), orders });
    }
    if (request.method === "POST" && pathname === "/api/publisher/report") {
      hear(heard, publisherReport.parse(await request.json()));
      return Response.json({});
    }
    if (pathname === "/api/change-feed") {
      const after = searchParams.get("from") === "now" ? null : searchParams.get("after");
      // A new database knows no cursor of the old one.
      const isKnown = after === null || !faults.hasEmptyLists;
      const limit = Number(searchParams.get("limit") ?? 100);
      const page = isKnown ? content.changeFeed(after, limit) : null;
      return page ? Response.json(page) : refuse(400);
    }
    const collection = COLLECTION_NAMES.find((name) => pathname === `/api/${name}`);
    if (collection) {
      return Response.json(
        fakeList(faults.hasEmptyLists ? [] : content.published(collection), searchParams),
      );
    }
    const global = GLOBAL_NAMES.find((slug) => pathname === `/api/globals/${slug}`);
    if (global) return Response.json(content.global(global));
    const file = findFile(pathname);
    return file
      ? new Response(file.bytes, { headers: { "content-type": file.mimeType } })
      : refuse(404);
  };
}

/** An order that was answered is not handed out again. */
function hear({ reports, orders }: Heard, report: PublisherReport): void {
  reports.push(report);
  const answered = new Set(report.answers.map(({ id }) => id));
  const open = orders.filter(({ id }) => !answered.has(id));
  orders.splice(0, orders.length, ...open);
}

function refuse(status: number): Response {
  return Response.json({ errors: [{ message: "Bạn không được phép làm việc này." }] }, { status });
}

async function serve(handle: Handler, incoming: IncomingMessage, outgoing: ServerResponse) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "GET", headers, url = "/" } = incoming;
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  const authorization = headers.authorization ?? "";
  const request = new Request(`http://${headers.host}${url}`, {
    method,
    body,
    headers: { authorization },
  });
  const answer = await handle(request);
  if (answer === "down") return void incoming.socket.destroy();
  if (answer === "slow") return;
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
}

async function fetchFrom(handle: Handler, request: Request): Promise<Response> {
  const answer = await handle(request);
  if (answer === "down") throw new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") });
  if (answer !== "slow") return answer;
  const { signal } = request;
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
