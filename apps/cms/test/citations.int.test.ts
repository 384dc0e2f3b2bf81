import { findCitations } from "@bantin/citations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CitingDesk, NQ06, openCitingDesk } from "./support/citing-desk.ts";
import { succeeded } from "./support/desk.ts";
import { hire, type StaffMember } from "./support/staff.ts";

let at: CitingDesk;
let writer: StaffMember;
beforeAll(async () => {
  at = await openCitingDesk();
  writer = await hire(at.cms, "writer");
});
afterAll(() => at.cms.stop());

describe("what the admin asks about citations is for staff", () => {
  const ask = {
    "POST /citations/resolve": { body: { citations: [], documentIds: [] } },
    "GET /citations/citing/1": {},
    "GET /citations/report": {},
  };
  const who = ["admin", "editor", "writer", "api-client", "anonymous"] as const;
  const cases = Object.keys(ask).flatMap((what) => who.map((name) => [what, name] as const));

  it.each(cases)("%s as %s", async (what, name) => {
    const [method, path = ""] = what.split(" ");
    const { admin, editor } = at.desk;
    const staff = new Map<string, StaffMember>(Object.entries({ admin, editor, writer }));
    const token = staff.get(name)?.token;
    const answer = await at.cms.rest(path, {
      method: method === "POST" ? "POST" : "GET",
      asApiClient: name === "api-client",
      ...(token ? { token } : {}),
      ...(method === "POST" ? ask["POST /citations/resolve"] : {}),
    });
    expect(answer.status).toBe(token ? 200 : 403);
    if (!token) expect(Object.keys(answer.body)).toEqual(["errors"]);
  });
});

describe("what mentions can mean", () => {
  const resolve = (text: string, documentIds: string[] = []) =>
    at.cms.rest("/citations/resolve", {
      method: "POST",
      body: { citations: findCitations(text), documentIds },
      token: at.desk.editor.token,
    });

  it("is the documents held, drafts marked, and the site's own bodies", async () => {
    const draft = await at.desk.create(
      "resolutions",
      at.document("36-NQ/TU", { _status: "draft" }),
    );
    const { body: answer } = succeeded(await resolve(`${NQ06}; Nghị quyết số 36-NQ/TU.`));
    expect(answer.documents).toMatchObject([
      { id: at.nq06, symbol: "06-NQ/TU", issueDate: "2021-05-17", isPublished: true },
      { id: draft, symbol: "36-NQ/TU", isPublished: false },
    ]);
    expect(answer.issuers).toEqual([
      {
        id: at.tu,
        name: "Tỉnh ủy Quảng Ninh",
        code: "TU",
        family: "party",
        level: "province",
        isLocal: true,
        validFrom: null,
        validTo: null,
        successor: null,
      },
    ]);
  });

  it("has the documents that the editor chose, and nothing that no mention means", async () => {
    const { body: answer } = succeeded(await resolve("Nghị quyết 44.", [at.nq06, "no-such-id"]));
    expect(answer.documents.map(({ id }: { id: string }) => id)).toEqual([at.nq06]);
    expect((await resolve("Không nhắc gì.")).body.documents).toEqual([]);
  });

  it("knows a document as soon as it is saved, and its changes, and when it is gone", async () => {
    const symbols = async () => {
      const { body: answer } = await resolve("Nghị quyết số 41-NQ/TU, Nghị quyết số 42-NQ/TU.");
      return answer.documents.map(({ symbol }: { symbol: string }) => symbol);
    };
    expect(await symbols()).toEqual([]);
    const id = await at.desk.create("resolutions", at.document("41-NQ/TU"));
    expect(await symbols()).toEqual(["41-NQ/TU"]);
    await at.desk.edit("resolutions", id, { symbol: "42-NQ/TU", number: "42" });
    expect(await symbols()).toEqual(["42-NQ/TU"]);
    await at.desk.edit("resolutions", id, { deletedAt: new Date().toISOString() });
    expect(await symbols()).toEqual([]);
  });

  it.each([
    ["nothing", undefined],
    ["no list", { citations: "Nghị quyết 06", documentIds: [] }],
    ["something else", { citations: [{ surface: "Nghị quyết 06" }], documentIds: [] }],
  ])("is refused in words when %s is asked", async (_what, asked) => {
    const answer = await at.cms.rest("/citations/resolve", {
      method: "POST",
      ...(asked ? { body: asked } : {}),
      token: at.desk.editor.token,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toBe("Yêu cầu không đúng dạng. Hãy tải lại trang.");
  });
});
