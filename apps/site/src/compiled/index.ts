/** The site as a program that renders: for the publisher. */
export { machineOutputs, type Output, pageOutputs } from "../routes/outputs.ts";
export { type Compiled, compileSite } from "./compile-site.ts";
export { type CompiledSite, type Locals, loadSite, type Rendered } from "./load-site.ts";
