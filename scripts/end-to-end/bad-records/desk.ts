import { z } from "zod";
import { COLLECTION_NAMES, type CollectionName } from "../../../packages/contract/src/index.ts";
import type { Settings } from "../../system/settings.ts";
import type { Account } from "../system.ts";
import type { BadRecord, Who } from "./records.ts";

/** What the CMS answered; status 0 when it did not. */
export interface Answer {
  status: number;
  body: unknown;
}

export type Ask = (method: string, path: string, body?: object | FormData) => Promise<Answer>;

/** Somebody with an account, over REST. */
export async function logIn({ cmsUrl }: Settings, account: Account): Promise<Ask> {
  const ask =
    (authorization: string): Ask =>
    async (method, path, body) => {
      const isForm = body instanceof FormData;
      const response = await fetch(`${cmsUrl}/api${path}`, {
        method,
        headers: { authorization, ...(isForm ? {} : { "content-type": "application/json" }) },
        ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(60_000),
      }).catch(() => null);
      if (response === null) return { status: 0, body: null };
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    };
  const { body } = await ask("")("POST", "/users/login", account);
  return ask(`JWT ${z.object({ token: z.string() }).parse(body).token}`);
}

/** Makes an account and logs in with it. */
export async function hire(settings: Settings, asAdmin: Ask, name: string): Promise<Ask> {
  const account = { email: `${name}@bantin.example`, password: "con-trau-di-cay-ruong-muoi" };
  await asAdmin("POST", "/users", { ...account, name, role: "editor" });
  return logIn(settings, account);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const found = z.object({ docs: z.array(z.object({ id: z.string() })) });
const made = z.object({ doc: z.object({ id: z.string() }) });
const reference = z.object({ referTo: z.enum(COLLECTION_NAMES), nth: z.number() });

/** What was done, and how to take it back: with it, the site must go on. */
export interface Played {
  record: BadRecord;
  answer: Answer;
  /** The request, for a failure to show. */
  request: { method: string; path: string; data: unknown };
  undo: () => Promise<Answer>;
}

/** The desk of a newsroom on a bad day: plays records, and knows what there is to refer to. */
export class Desk {
  readonly #asks: Record<Who, Ask>;
  readonly #ids = new Map<CollectionName, string[]>();

  private constructor(asks: Record<Who, Ask>) {
    this.#asks = asks;
  }

  static async open(asks: Record<Who, Ask>): Promise<Desk> {
    const desk = new Desk(asks);
    for (const collection of COLLECTION_NAMES) {
      const { body } = await asks.admin("GET", `/${collection}?limit=1000&depth=0`);
      desk.#ids.set(
        collection,
        found.parse(body).docs.map(({ id }) => id),
      );
    }
    return desk;
  }

  async play(record: BadRecord): Promise<Played> {
    const { does, who } = record;
    const data = this.#resolved(record.data);
    const { method, path, body } = this.#request(record, data);
    const before = method === "POST" ? null : await this.#asks.admin("GET", `${path}?depth=0`);
    // As the button “Lưu nháp” does.
    const query = "_status" in data && data._status === "draft" ? "?draft=true" : "";
    const answer = await this.#asks[who](method, path + query, body);
    const id = made.safeParse(answer.body).data?.doc.id;
    const isNew = does.kind === "create" || does.kind === "upload";
    if (id && isNew) this.#ids.get(does.collection)?.push(id);
    const undo = () =>
      isNew
        ? this.#asks.admin("DELETE", `${path}/${id}?trash=true`)
        : this.#asks.admin(method === "DELETE" ? "POST" : method, path, before?.body ?? {});
    return { record, answer, request: { method, path, data }, undo };
  }

  #request({ does, fileName }: BadRecord, data: object) {
    switch (does.kind) {
      case "create":
        return { method: "POST", path: `/${does.collection}`, body: data };
      case "upload":
        return { method: "POST", path: `/${does.collection}`, body: upload(fileName, data) };
      case "set":
        return { method: "POST", path: `/globals/${does.global}`, body: data };
      case "change":
        return { method: "PATCH", path: this.#path(does), body: data };
      case "trash":
        return {
          method: "PATCH",
          path: this.#path(does),
          body: { deletedAt: new Date().toISOString() },
        };
      case "delete":
        return { method: "DELETE", path: this.#path(does) };
    }
  }

  #path({ collection, nth }: { collection: CollectionName; nth: number }): string {
    return `/${collection}/${this.#id(collection, nth)}`;
  }

  #id(collection: CollectionName, nth: number): string {
    const ids = this.#ids.get(collection) ?? [];
    return ids[nth % ids.length] ?? "khong-co";
  }

  #resolved(value: unknown): object {
    const text = JSON.stringify(value, (_name, part) => {
      const { data } = reference.safeParse(part);
      return data ? this.#id(data.referTo, data.nth) : part;
    });
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  }
}

/** The smallest picture: eight by eight, grey. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=",
  "base64",
);

function upload(fileName: string, data: object): FormData {
  const form = new FormData();
  form.set("_payload", JSON.stringify(data));
  form.set("file", new File([PNG], fileName, { type: "image/png" }));
  return form;
}

const errors = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z
        .object({
          errors: z.array(z.object({ message: z.string(), label: z.string().optional() })),
        })
        .nullish()
        .catch(null),
    }),
  ),
});

/** Everything that a person is told by a refusal. */
export function sentencesOf({ body }: Answer): string[] {
  const { data } = errors.safeParse(body);
  if (!data) return [`(no sentence) ${JSON.stringify(body)?.slice(0, 200)}`];
  return data.errors.flatMap(({ message, data: more }) => {
    const fields = more?.errors ?? [];
    if (fields.length === 0) return [message];
    return fields.map((field) => `${message} → ${field.label ?? "?"}: ${field.message}`);
  });
}
