import { addresses } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY, type PublisherUnderTest, startPublisher } from "./support/publisher-under-test.ts";

const FULL = examples.articles.full.id;
const FULL_ADDRESS = addresses.article(examples.articles.full);
const ARTICLE = "tin-tuc/2022/10";

let under: PublisherUnderTest;
beforeAll(async () => {
  under = await startPublisher();
});
afterAll(() => under.close());

/** The paths that differ between two trees. */
function differing(before: Map<string, string>, after: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** All that the live search index says. */
function indexText({ tree, file }: PublisherUnderTest): string {
  const paths = [...tree().keys()].filter((path) => path.startsWith("tim-kiem/chi-muc/"));
  return paths.map(file).join("\n");
}

describe("the publisher", () => {
  it("renders everything once, and nothing when nothing has changed", async () => {
    const [first] = await under.settle();
    expect(first).toMatchObject({ scope: "full", isNew: true });
    expect(under.file("index.html")).toContain("<h1");
    const [second] = await under.settle();
    expect(second).toMatchObject({ isNew: false, rendered: 0, release: first?.release });
  });

  it("renders after an edit the pages on which it shows, and no other", async () => {
    const before = under.tree();
    under.cms.content.edit("articles", FULL, { title: "Tiêu đề vừa sửa (mẫu)" });
    const outcome = await under.publisher.publish({ today: DAY });
    const changed = differing(before, under.tree());
    expect(changed).toContain("index.html");
    for (const feed of ["tin-tuc/rss.xml", "chuyen-muc/nong-thon-moi/atom.xml"]) {
      expect(changed).toContain(feed);
    }
    expect(changed.some((path) => path.startsWith(ARTICLE))).toBe(true);
    for (const path of changed) expect(under.file(path)).toContain("Tiêu đề vừa sửa (mẫu)");
    expect(outcome).toMatchObject({ scope: "hinted", changed: changed.length });
    expect(outcome.rendered).toBeLessThan(under.tree().size / 2);
  });

  it("brings the search index up to date after an edit, in a release that touches nothing else", async () => {
    const before = under.tree();
    while (!under.publisher.isVerified()) await under.publisher.verify(DAY, 50);
    const changed = differing(before, under.tree());
    expect(changed).toContain("tim-kiem/chi-muc/muc-luc.json");
    for (const path of changed) expect(path).toMatch(/^tim-kiem\/chi-muc\//);
    expect(indexText(under)).toContain("Tiêu đề vừa sửa (mẫu)");
  });

  it("shows a new day what begins with it, without a change of content", async () => {
    const [outcome] = await under.settle("2023-03-01");
    expect(outcome?.isNew).toBe(true);
    expect(under.file("van-ban/index.html")).toContain("giữ rừng, giữ nước");
    await under.settle();
  });

  it.each([
    ["over many boundaries", "2030-01-01"],
    ["behind all of them", "1990-01-01"],
  ])(
    "shows the day that the clock says when it is put %s, and the same site as before when it is put right",
    async (_where, day) => {
      const before = under.tree();
      await under.settle(day);
      expect(differing(before, under.tree())).toContain("index.html");
      await under.settle();
      expect(differing(before, under.tree())).toEqual([]);
    },
  );

  it("goes on after a restart without rendering anew", async () => {
    await under.reopen();
    const [outcome] = await under.settle();
    expect(outcome).toMatchObject({ scope: "complete", rendered: 0, isNew: false });
  });

  it("renders everything anew when asked, and finds nothing different", async () => {
    const before = under.tree();
    const outcome = await under.publisher.publish({ today: "2022-11-15", isFull: true });
    expect(outcome.scope).toBe("full");
    expect(differing(before, under.tree())).toEqual([]);
  });

  it("takes down what was unpublished", async () => {
    const { id, slug } = examples.articles.minimal;
    under.cms.content.unpublish("articles", id);
    await under.publisher.publish({ today: DAY });
    expect(indexText(under), "in the same release").not.toContain(slug);
    await under.settle();
    expect([...under.tree().keys()].join("\n")).not.toContain(slug);
    expect(under.file("sitemap.xml")).not.toContain(slug);
    expect(await under.publisher.releases.verify()).toMatchObject({ problems: [] });
  });

  it("lets an address that has moved lead on only while there is something", async () => {
    const before = under.tree();
    const { from } = examples.redirects.moved;
    const ended = () => under.file(`${from.slice(1)}index.html`);
    expect(ended()).toContain(FULL_ADDRESS);
    under.cms.content.unpublish("articles", FULL);
    await under.settle();
    expect(ended()).not.toContain(FULL_ADDRESS);
    under.cms.content.edit("articles", FULL, { _status: "published" });
    await under.settle();
    expect(differing(before, under.tree())).toEqual([]);
  });
});
