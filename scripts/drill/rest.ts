import type { Settings } from "../system/settings.ts";

// What the API answers is compared, or looked into by whoever asked.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Body = any;

/** The REST API of a CMS, for somebody who is logged in or for a program with a key. */
export class Rest {
  readonly #api: string;
  readonly authorization: string;

  private constructor(api: string, authorization: string) {
    this.#api = api;
    this.authorization = authorization;
  }

  static withKey({ cmsUrl }: Settings, key: string): Rest {
    return new Rest(`${cmsUrl}/api`, `api-clients API-Key ${key}`);
  }

  static withToken({ cmsUrl }: Settings, authorization: string): Rest {
    return new Rest(`${cmsUrl}/api`, authorization);
  }

  /** @throws with the answer when the account is not let in */
  static async logIn(
    settings: Settings,
    account: { email: string; password: string },
  ): Promise<Rest> {
    const open = new Rest(`${settings.cmsUrl}/api`, "");
    const { token } = await open.ask("POST", "/users/login", account);
    return new Rest(`${settings.cmsUrl}/api`, `JWT ${token}`);
  }

  /** @throws with the answer when it is none of success */
  async ask(method: "GET" | "POST" | "PATCH", path: string, body?: object): Promise<Body> {
    const response = await fetch(this.#api + path, {
      method,
      headers: { authorization: this.authorization, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    throw new Error(`${method} ${path} was answered ${response.status}: ${text.slice(0, 500)}`);
  }
}
