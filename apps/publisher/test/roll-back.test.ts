import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, expect, it } from "vitest";
import { staffMessageOf } from "../src/errors.ts";
import { type PublisherUnderTest, startPublisher } from "./support/publisher-under-test.ts";

let under: PublisherUnderTest;
beforeAll(async () => {
  under = await startPublisher();
  await under.settle();
});
afterAll(() => under.close());

const TITLE = "Vừa sửa (mẫu)";
const edit = (title: string) =>
  under.cms.content.edit("articles", examples.articles.minimal.id, { title });
const front = () => under.file("index.html");

it("stays rolled back, whatever is published, until publishing is resumed", async () => {
  edit(TITLE);
  await under.settle();
  await under.publisher.releases.rollback({ by: "Lan", why: "sai tên" });
  expect(front()).not.toContain(TITLE);

  const failure = under.settle().catch((error: unknown) => staffMessageOf(error));
  expect(await failure).toContain("Lan đã quay lại bản trước (sai tên)");
  expect(front()).not.toContain(TITLE);

  await under.publisher.releases.resume();
  await under.settle();
  expect(front()).toContain(TITLE);
});

it("publishes with the changes that came while it was rolled back", async () => {
  await under.publisher.releases.rollback({ by: "Lan", why: "xem lại" });
  edit("Sửa lần nữa (mẫu)");
  await under.settle().catch(() => {});
  await under.publisher.releases.resume();
  await under.settle();
  expect(front()).toContain("Sửa lần nữa (mẫu)");
});
