import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import { releasePath } from "../disk/layout.ts";
import { readText, replaceFile } from "../disk/replace-file.ts";
import { isInstant, isObject, parseJson } from "./json.ts";

/** When another release last took this one's place: an ISO instant, or null when it never was live. */
export function readRetirement({ fs, layout }: StoreContext, id: string): string | null {
  const value = parseJson(readText(fs, notePath(layout, id)));
  return isObject(value) && isInstant(value.at) ? value.at : null;
}

export async function writeRetirement(
  context: StoreContext,
  id: string,
  at: string,
): Promise<void> {
  await replaceFile(context, notePath(context.layout, id), JSON.stringify({ at }));
}

function notePath(layout: StoreContext["layout"], id: string): string {
  return join(releasePath(layout, id), "retired.json");
}
