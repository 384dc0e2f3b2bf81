import { createRestClient } from "@bantin/content";
import { examples } from "@bantin/contract/examples";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { staffMessageOf } from "../src/errors.ts";
import { type BadServer, startBadServer, startUntrustedServer } from "./support/bad-servers.ts";
import { type PublisherUnderTest, startPublisher } from "./support/publisher-under-test.ts";

const { minimal } = examples.articles;
const KEY = "fake-key";
const CMS = "http://cms.example";

let under: PublisherUnderTest;
let bad: BadServer | null = null;
/** Where requests really go that begin so, instead of to the CMS; what never ends there is given up. */
let detour: { to: string; only: string; isEndless?: boolean } | null = null;

/** Over the network, as in production; nothing listens under the CMS's name itself. */
const client = createRestClient({
  baseUrl: CMS,
  apiKey: KEY,
  retries: 0,
  timeoutMs: 700,
  downloadTimeoutMs: 700,
  fetch: (input, init) => {
    const path = String(input).slice(CMS.length);
    const isDetoured = detour && path.startsWith(detour.only);
    const to = isDetoured ? detour?.to : under.cms.url;
    // Any other answer comes, however busy this machine is.
    return fetch(to + path, isDetoured && detour?.isEndless ? init : { ...init, signal: null });
  },
});

beforeAll(async () => {
  under = await startPublisher({ apiKey: KEY }, { client });
  await under.settle();
});
afterEach(async () => {
  detour = null;
  await bad?.close();
  bad = null;
});
afterAll(() => under.close());

let edits = 0;
/** Edits text and picture, so that both have to be fetched. */
function edit(): string {
  edits++;
  const title = `Sửa lần ${edits} (mẫu)`;
  const image = edits % 2 === 1 ? examples.media.unused.id : examples.media.full.id;
  under.cms.content.edit("articles", minimal.id, { title, hero: { ...minimal.hero, image } });
  return title;
}

/** A pass fails in plain words that match, harms nothing, and the next one is well when the line is. */
async function expectHarmless(words: RegExp): Promise<void> {
  const before = under.tree();
  const title = edit();
  const failure: unknown = await under.settle().catch((error: unknown) => error);
  if (!(failure instanceof Error)) return expect.fail("The pass should have failed.");
  expect(failure.message).toMatch(words);
  expect(failure.message).toContain("/api/");
  expect(staffMessageOf(failure)).toMatch(/chưa được cập nhật|Mở mục này/);
  expect(staffMessageOf(failure)).not.toContain("lỗi kỹ thuật");
  expect(under.tree()).toEqual(before);
  detour = null;
  await under.settle();
  expect(under.file("index.html")).toContain(title);
  expect((await under.publisher.releases.verify()).problems).toEqual([]);
}

describe("an answer that is none leaves the live site as it was, and is told in plain words", () => {
  it.each([
    ["breaks off in its midst", "cutOff", "/api", /did not answer.*(socket|closed|terminated)/s],
    ["breaks off in the midst of the articles", "cutOff", "/api/articles", /did not answer/],
    ["breaks off in the midst of a picture", "cutOff", "/api/media/file", /did not answer/],
    ["never ends", "endless", "/api", /no answer within 700 ms/],
    ["never ends, in a picture", "endless", "/api/media/file", /more than \d+ bytes|no answer/],
    ["is somebody else's page", "parked", "/api", /no JSON.*This domain/s],
    [
      "is somebody else's page, in the place of a picture",
      "parked",
      "/api/media/file",
      /text\/html/,
    ],
    ["is another program's", "stranger", "/api", /this is no /],
  ] as const)("when it %s", async (_case, answer, only, words) => {
    bad = await startBadServer(answer);
    detour = { to: bad.origin, only, isEndless: answer === "endless" };
    await expectHarmless(words);
  });

  it("when there is no such host", async () => {
    detour = { to: "http://khong-co.invalid", only: "" };
    await expectHarmless(/did not answer.*(ENOTFOUND|EAI_AGAIN|not resolve)/s);
  });

  it("when the certificate is nobody's", async ({ skip }) => {
    bad = await (startUntrustedServer() ?? skip("There is no openssl here to make a certificate."));
    detour = { to: bad.origin, only: "" };
    await expectHarmless(/did not answer.*self-signed certificate/s);
  });
});
