import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Content, Day } from "@bantin/content";

export interface Locals {
  content: Content;
  /** Pages ask questions with it and show nothing of it by themselves. */
  today: Day;
}

export interface Rendered {
  status: number;
  bytes: Uint8Array;
}

/** The compiled pages, in this process. */
export interface CompiledSite {
  /** Folder of the style sheet, fonts and other files that pages refer to. */
  readonly clientFolder: string;
  /**
   * Renders what stands at an address of `outputs.ts`.
   *
   * @throws whatever the page threw
   */
  render(address: string, locals: Locals): Promise<Rendered>;
}

type Render = (request: Request, locals: Locals) => Promise<Response>;

/** Loads what `compileSite` made. @throws TypeError when the folder holds no compiled site. */
export async function loadSite(folder: string, siteUrl: string): Promise<CompiledSite> {
  const entry: unknown = await import(pathToFileURL(join(folder, "server", "entry.mjs")).href);
  const render = typeof entry === "object" && entry && "render" in entry ? entry.render : null;
  if (!isRender(render)) throw new TypeError(`${folder} holds no compiled site: compile it again.`);
  return {
    clientFolder: join(folder, "client"),
    async render(address, locals) {
      const request = new Request(new URL(encodeURI(address), siteUrl));
      const response = await render(request, locals);
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

function isRender(value: unknown): value is Render {
  return typeof value === "function";
}
