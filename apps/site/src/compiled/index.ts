/** The site as a program that renders: for the publisher. */
export { machineOutputs, type Output, pageOutputs } from "../routes/outputs.ts";
export {
  type Compiled,
  type CompiledSite,
  compileSite,
  type Locals,
  loadSite,
  type Rendered,
} from "./compile-site.ts";
