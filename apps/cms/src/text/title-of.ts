/** What the newsroom calls a document; null while it has no name. */
export function titleOf(doc: object): string | null {
  const title: unknown = Reflect.get(doc, "title") ?? Reflect.get(doc, "slogan");
  return typeof title === "string" && title !== "" ? title : null;
}
