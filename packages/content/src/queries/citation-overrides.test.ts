import { anchorsOf, findCitations } from "@bantin/citations";
import { describe, expect, test } from "vitest";
import { article, citers, withCiting } from "../../test/citing-site.ts";

const COUNCIL = "/van-ban/hdnd-tinh-hai-lam/khoa-xiv/nghi-quyet/21/";

describe("an editor's decision", () => {
  const sentence = "Hội nghị quán triệt Nghị quyết 21 trong toàn huyện.";
  const decide = (fields: Record<string, unknown>) => {
    const [anchor] = anchorsOf(findCitations(sentence), sentence);
    return [{ document: null, ...anchor, ...fields }];
  };
  const choose = decide({ action: "choose", document: "b0000000-0000-4000-8000-000000000002" });

  test("for a document is followed, also when the text around it is edited", async () => {
    const site = await withCiting(article("a", { body: [sentence], citationOverrides: choose }));
    expect(site.links("a")).toEqual([COUNCIL]);
    const body = ["Mở đầu mới.", `Sáng nay, ${sentence} Cùng dự có lãnh đạo tỉnh.`];
    site.cms.content.edit("articles", "a", article("a", { body, citationOverrides: choose }));
    await site.sync();
    expect(site.linksIn("a")).toEqual([`Nghị quyết 21 → ${COUNCIL}`]);
    const page = site.content.document("hdnd-tinh-hai-lam", "khoa-xiv", "nghi-quyet", "21");
    expect(citers(page)).toEqual(["a"]);
  });

  test("is no decision any more when the document is gone, and is one again when it is back", async () => {
    const site = await withCiting(article("a", { body: [sentence], citationOverrides: choose }));
    const council = site.cms.content.published("resolutions").find(({ id }) => id.endsWith("2"));
    site.cms.content.remove("resolutions", council?.id ?? "");
    await site.sync();
    expect(site.links("a")).toEqual([]);
    site.cms.content.put("resolutions", council ?? { id: "" });
    await site.sync();
    expect(site.links("a")).toEqual([COUNCIL]);
  });

  test("that it is no citation takes the link, and the others keep theirs", async () => {
    const text = "Theo Nghị quyết số 07-NQ/TU và theo Nghị quyết số 21/NQ-HĐND của HĐND tỉnh.";
    const [anchor] = anchorsOf(findCitations(text), text);
    const citationOverrides = [{ action: "ignore", document: null, ...anchor }];
    const { links } = await withCiting(article("a", { body: [text], citationOverrides }));
    expect(links("a")).toEqual([COUNCIL]);
  });
});
