/** Where the site lies and what it is called: for the other programs on this machine. */
export { readApiKey } from "./build/api-key.ts";
export { type DataFolder, dataFolder } from "./data-folder.ts";
export {
  type Environment,
  EnvironmentError,
  port,
  readEnvironment,
  variable,
} from "./environment.ts";
