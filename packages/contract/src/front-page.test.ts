import { describe, expect, it } from "vitest";
import { frontPageTop } from "./front-page.ts";

const article = (id: string, { isFeatured = false, hasPicture = true } = {}) => ({
  id,
  isFeatured,
  hasPicture,
});
const [a, b, c, d, e, f, g] = [..."abcdefg"].map((id) => article(id));
const newest = [a, b, c, d, e, f, g].flatMap((one) => one ?? []);

function top(chosen: typeof newest, others = newest, featured: (typeof newest)[0] | null = null) {
  const { lead, beside } = frontPageTop(chosen, others, featured);
  return [lead?.id ?? "–", beside.map(({ id }) => id).join("")].join(" ");
}
const some = (ids: string) => newest.filter(({ id }) => ids.includes(id));

describe("the top of the front page", () => {
  it.each([
    ["nothing chosen: the newest", top([]), "a bcd"],
    ["nothing chosen: the featured one leads", top([], newest, article("c")), "c abd"],
    ["a lead", top(some("d")), "d abc"],
    ["a lead and some beside it: the rest by itself", top(some("de")), "d eab"],
    ["five", top(some("cdefg")), "c defg"],
    ["more than five", top(some("bcdefg")), "b cdef"],
    ["the same twice", top([...some("b"), ...some("b"), ...some("c")]), "b cad"],
    ["nothing at all", top([], []), "– "],
    ["one article", top([], some("a")), "a "],
    ["one picture for beside: too few for a row", top([], some("ab")), "a "],
    ["two pictures", top([], some("abc")), "a bc"],
    ["the only other one was chosen", top(some("ab"), some("ab")), "a b"],
  ])("%s", (_name, found, wanted) => {
    expect(found).toBe(wanted);
  });

  it("puts no article without a picture beside the lead by itself", () => {
    const plain = newest.map((one) => ({ ...one, hasPicture: "aceg".includes(one.id) }));
    expect(top([], plain)).toBe("a ceg");
    expect(top(some("b"), plain)).toBe("b ace");
    expect(
      top(
        [],
        newest.map((one) => ({ ...one, hasPicture: false })),
      ),
    ).toBe("a ");
  });
});
