import { exampleSite, examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SiteUnderTest, startSite, words } from "./site-under-test.ts";

const { party } = examples.resolutions;

let site: SiteUnderTest;
beforeAll(async () => {
  const example = exampleSite();
  const many = Array.from({ length: 210 }, (_, index) => ({
    ...structuredClone(party),
    id: `nhieu-${index}`,
    ...{ number: String(1000 + index), symbol: null, documentKey: `nhieu-${index}` },
    ...{ issueDate: "2019-05-04T02:00:00.000Z", relations: {}, aliases: [] },
  }));
  example.resolutions.push(...many);
  site = await startSite({ site: example });
  await site.build();
}, 120_000);
afterAll(() => site.close());

it("a year of many documents is read in parts, each with the way to the others", async () => {
  const newest = await site.page("/van-ban/nam-2019/");
  expect(newest(".documents > li")).toHaveLength(110);
  expect(newest('.parts a[aria-current="page"]').text().trim()).toBe("Phần 2");
  const oldest = await site.page("/van-ban/nam-2019/phan-1/");
  expect(words(oldest, "h1")).toBe("Văn bản ban hành năm 2019, phần 1");
  expect(oldest(".documents > li")).toHaveLength(100);
  expect(oldest(".parts a").first().attr("href")).toBe("/van-ban/nam-2019/");
});
