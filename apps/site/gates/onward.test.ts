import { describe, expect, it } from "vitest";
import { checkOnward } from "./onward.ts";

const MONTH = "/tin-tuc/2022/10/";
const CATEGORY = "/chuyen-muc/kinh-te/";

function article(slug: string, day: number, onward: readonly string[]) {
  const links = onward.map((href) => `<a href="${href}">Đi</a>`).join("");
  const head = `<p class="kicker"><a href="${CATEGORY}">Kinh tế</a></p><time datetime="2022-10-0${day}T08:00:00Z">`;
  const address = `${MONTH}${slug}/`;
  return {
    address,
    file: `${address.slice(1)}index.html`,
    html: `<main><article>${head}</time></article><nav class="onwards">${links}</nav></main>`,
    type: { route: "", matches: /./ },
  };
}

const oldest = article("dau", 1, [MONTH, CATEGORY]);
const problemsOf = (onward: readonly string[]) =>
  checkOnward({ pages: [oldest, article("sau", 2, onward)] }).findings.map(({ page, problem }) => [
    page,
    problem,
  ]);

describe("the way on from an article", () => {
  it("is a month, a category and another article; the oldest may have no other", () => {
    expect(problemsOf([MONTH, CATEGORY, `${MONTH}dau/`])).toEqual([]);
  });

  it.each([
    ["leads to no month", [CATEGORY, `${MONTH}dau/`]],
    ["leads to no category", [MONTH, `${MONTH}dau/`]],
    ["leads to no other article", [MONTH, CATEGORY, `${MONTH}sau/`]],
  ])("%s", (problem, onward) => {
    expect(problemsOf(onward)).toEqual([[`${MONTH}sau/`, problem]]);
  });

  it("is not asked of what was taken away", () => {
    const gone = { ...oldest, html: "<main><h1>Nội dung này đã được gỡ bỏ</h1></main>" };
    expect(checkOnward({ pages: [gone] })).toEqual({ checks: 0, findings: [] });
  });
});
