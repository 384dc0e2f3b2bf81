export { type FakeCms, type FakeCmsOptions, startFakeCms } from "./fake-cms.ts";
export type { FakeContent } from "./fake-content.ts";
export type { Fault } from "./faults.ts";
export { ShownSite } from "./shown-site.ts";
