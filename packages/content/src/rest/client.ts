import { setTimeout } from "node:timers/promises";
import {
  type ChangeFeedPage,
  type CollectionName,
  changeFeedPage,
  type GlobalName,
  type PublisherLook,
  type PublisherReport,
  publisherLook,
  type RestPage,
  restPage,
} from "@bantin/contract";
import { CmsAnswerError } from "../errors/system-errors.ts";
import {
  DEFAULT_RETRY_POLICY,
  type Request,
  type RetryPolicy,
  readJson,
  request,
  type Transport,
} from "./request.ts";

export interface RestClientOptions {
  /** Where the CMS answers: `http://127.0.0.1:3000`. A path in it is kept. */
  baseUrl: string;
  /** Key of an api-client, as the admin shows it. */
  apiKey: string;
  fetch?: typeof fetch;
  /** For one attempt at JSON; 15 s by default. */
  timeoutMs?: number;
  /** For one attempt at a file; 2 min by default. */
  downloadTimeoutMs?: number;
  /** Attempts after the first; 4 by default. */
  retries?: number;
  /** Finer control of the waits between attempts. */
  retry?: Partial<RetryPolicy>;
  /** Largest JSON body; 64 MiB by default. */
  maxBodyBytes?: number;
  /** How to wait between attempts; a test passes its own. */
  wait?: Transport["wait"];
  /** In [0, 1), for the jitter. */
  random?: () => number;
}

export interface RestClient {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** One page of a collection; documents are not parsed yet. */
  list(collection: CollectionName, query: ListQuery, signal?: AbortSignal): Promise<RestPage>;
  /** A global as REST answers it, not parsed yet. */
  global(slug: GlobalName, signal?: AbortSignal): Promise<unknown>;
  /**
   * Reads a file of the CMS. `read` consumes the answer; it is called anew for each attempt.
   *
   * @param url as the document has it: relative to the CMS, or absolute
   */
  download<Answer>(
    url: string,
    read: (response: Response) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer>;
  /**
   * Asks how far the content has come, and what staff want of the publisher. Cheap enough to be asked
   * several times a second.
   */
  look(signal?: AbortSignal): Promise<PublisherLook>;
  /**
   * What happened to public content after a cursor of the feed; with `null` only a cursor for what is to come.
   */
  changeFeed(after: string | null, signal?: AbortSignal): Promise<ChangeFeedPage>;
  /** Tells the CMS how the readers' site is. May arrive twice: it says what is, not what happened. */
  reportState(report: PublisherReport, signal?: AbortSignal): Promise<void>;
}

/**
 * A client of the CMS's REST API. Every method throws AccessDeniedError (wrong key), CmsUnreachableError
 * (no answer after all attempts) or CmsAnswerError (any other answer than the one asked for); none
 * turns a failure into an empty answer.
 *
 * @throws TypeError when `baseUrl` is no http(s) URL, or `apiKey` is empty.
 */
export function createRestClient(options: RestClientOptions): RestClient {
  const base = parseBaseUrl(options.baseUrl);
  if (!options.apiKey.trim()) throw new TypeError("The API key of the CMS is empty.");
  const transport = createTransport(options);
  const timeoutMs = options.timeoutMs ?? 15_000;
  const authorization = { authorization: `api-clients API-Key ${options.apiKey.trim()}` };

  const post = (path: string, body: object, signal: AbortSignal | undefined) => {
    const headers = { "content-type": "application/json" };
    return json(path, signal, { method: "POST", headers, body: JSON.stringify(body) });
  };
  const json = (path: string, signal: AbortSignal | undefined, init: RequestInit = {}) => {
    const url = new URL(path, base).href;
    const headers = { accept: "application/json", ...authorization, ...init.headers };
    const read = (response: Response) =>
      readJson(response, url, options.maxBodyBytes ?? 64 * 1024 * 1024);
    // A redirect would be followed without the key, or to a login page: it is an error here.
    const details = { ...init, headers, redirect: "manual" } satisfies RequestInit;
    return request(transport, { url, init: details, timeoutMs, signal, read });
  };

  return {
    baseUrl: base.href.replace(/\/$/, ""),
    async list(collection, query, signal) {
      const path = `api/${collection}?${listParams(query)}`;
      return parsePage(await json(path, signal), new URL(path, base).href);
    },
    global: (slug, signal) => json(`api/globals/${slug}?depth=0`, signal),
    download(url, read, signal) {
      const target = new URL(url, base);
      // Storage may live elsewhere; the key is for the CMS alone.
      const headers = target.origin === base.origin ? authorization : {};
      const timeout = options.downloadTimeoutMs ?? 120_000;
      const details = { url: target.href, init: { headers }, timeoutMs: timeout, signal, read };
      return request(transport, details satisfies Request<unknown>);
    },
    async look(signal) {
      const path = "api/publisher/look";
      const found = publisherLook.safeParse(await json(path, signal));
      if (found.success) return found.data;
      throw new CmsAnswerError(new URL(path, base).href, 200, "this is no look", found.error);
    },
    async reportState(report, signal) {
      await post("api/publisher/report", report, signal);
    },
    async changeFeed(after, signal) {
      const query = after === null ? "from=now" : `limit=500&after=${encodeURIComponent(after)}`;
      const path = `api/change-feed?${query}`;
      const page = changeFeedPage.safeParse(await json(path, signal));
      if (page.success) return page.data;
      const url = new URL(path, base).href;
      throw new CmsAnswerError(url, 200, "this is no change feed", page.error);
    },
  };
}

function createTransport(options: RestClientOptions): Transport {
  const retries = options.retries ?? DEFAULT_RETRY_POLICY.retries;
  return {
    fetch: options.fetch ?? fetch,
    retry: { ...DEFAULT_RETRY_POLICY, retries, ...options.retry },
    wait: options.wait ?? ((ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {})),
    random: options.random ?? Math.random,
  };
}

function parseBaseUrl(text: string): URL {
  const base = URL.parse(text.endsWith("/") ? text : `${text}/`);
  if (base && /^https?:$/.test(base.protocol)) return base;
  throw new TypeError(`The address of the CMS is no http(s) URL: "${text}".`);
}

function parsePage(raw: unknown, url: string): RestPage {
  const result = restPage.safeParse(raw);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join(".") || "the whole";
  throw new CmsAnswerError(
    url,
    200,
    `this is no list of documents (${field} is wrong)`,
    result.error,
  );
}

/** A question to a list of the REST API. */
interface ListQuery {
  limit: number;
  /** From 1. */
  page?: number;
  /** Field names, `-` in front for descending. */
  sort: readonly string[];
  /** Only documents changed at or after this instant. */
  updatedSince?: string | null;
  ids?: readonly string[];
  /** Only id and `updatedAt`. */
  stampsOnly?: boolean;
}

/**
 * The query string that Payload understands (https://payloadcms.com/docs/queries/overview). `limit` is
 * always sent: left out it means 10, and the rest would be lost in silence.
 */
function listParams(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams({
    depth: "0",
    limit: String(query.limit),
    page: String(query.page ?? 1),
    sort: query.sort.join(","),
  });
  if (query.updatedSince) params.set("where[updatedAt][greater_than_equal]", query.updatedSince);
  if (query.ids) params.set("where[id][in]", query.ids.join(","));
  if (query.stampsOnly) params.set("select[updatedAt]", "true");
  return params;
}
