import { afterAll, beforeAll, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk } from "./support/desk.ts";
import { hire } from "./support/staff.ts";
let cms: TestCms; let desk: Desk;
beforeAll(async () => { cms = await startCms(); desk = await openDesk(cms); });
afterAll(() => cms.stop());
it("x", async () => {
  const w = await hire(cms, "writer");
  for (const slug of ["payload-migrations","payload-locked-documents","payload-preferences","payload-jobs"]) {
    for (const who of [{asApiClient:true},{token:w.token}, {}]) {
    const g = await cms.rest(`/${slug}?limit=1`, who);
    const p = await cms.rest(`/${slug}`, { method: "POST", body: slug.includes("lock") ? {globalSlug:"navigation", user:{relationTo:"users", value: desk.editor.id}} : slug.includes("migr") ? { name: "x", batch: 9 } : { key: "x", value: {}, user:{relationTo:"users", value: desk.editor.id} }, ...who });
    console.log(slug, JSON.stringify(who).slice(0,20), g.status, p.status, JSON.stringify(p.body).slice(0,300));
    }
  }
  console.log((await cms.rest("/payload-locked-documents?depth=2", {asApiClient:true})).body.docs);
});
