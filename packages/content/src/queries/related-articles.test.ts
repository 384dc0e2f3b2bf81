import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { at, titles, withArticles } from "../../test/with-articles.ts";

const category = examples.categories.full.id;
const campaigns = [examples.campaigns.full.id];
const [party, state] = [examples.resolutions.party.id, examples.resolutions.state.id];

const related = async (articles: Record<string, unknown>[], slug: string) =>
  titles((await withArticles(articles)).relatedArticles("2022-10", slug));

describe("articles to go on to", () => {
  test.each<[string, Record<string, unknown>[], string[]]>([
    [
      "share documents first, the more the better, then the theme, then the category",
      [
        at("2022-10-01T00:00:00Z", { resolutions: [party, state] }),
        at("2022-10-02T00:00:00Z", { category }),
        at("2022-10-03T00:00:00Z", { campaigns }),
        at("2022-10-04T00:00:00Z", { resolutions: [party] }),
        at("2022-10-05T00:00:00Z"),
      ],
      ["a0", "a3", "a2", "a1"],
    ],
    [
      "are the nearest of equal ones, and four at most",
      [1, 2, 3, 4, 5].map((day) => at(`2022-10-0${day}T00:00:00Z`, { category })),
      ["a4", "a3", "a2", "a1"],
    ],
    [
      "are those right before it where it shares nothing",
      [at("2022-10-01T00:00:00Z"), at("2022-10-02T00:00:00Z")],
      ["a1", "a0"],
    ],
    [
      "are none that were withdrawn, or came later",
      [
        at("2022-10-01T00:00:00Z", {
          category,
          withdrawal: { date: "2022-10-02", explanation: "Sai." },
        }),
        at("2022-10-30T00:00:00Z", { category }),
      ],
      [],
    ],
  ])("%s", async (_what, others, expected) => {
    const it = at("2022-10-20T00:00:00Z", {
      slug: "bai",
      category,
      campaigns,
      resolutions: [party, state],
    });
    expect(await related([...others, it], "bai")).toEqual(expected);
  });

  test("stay as they are when others are published after it", async () => {
    const before = [
      at("2022-10-01T00:00:00Z", { category }),
      at("2022-10-02T00:00:00Z", { category }),
    ];
    const after = at("2022-10-03T00:00:00Z", { category, resolutions: [party] });
    expect(await related([...before, after], "a1")).toEqual(await related(before, "a1"));
  });

  test("of an article that is not there are none", async () => {
    expect(await related([at("2022-10-01T00:00:00Z")], "khong-co")).toEqual([]);
  });
});
