import type { RawDocument } from "@bantin/contract/examples";

/**
 * A list as Payload's REST API answers it. Only the parameters that the reader uses are understood;
 * another one is an error, so that the reader cannot come to rely on what nobody tested.
 *
 * @throws Error that names the parameter.
 */
export function fakeList(documents: readonly RawDocument[], params: URLSearchParams) {
  const read = new Map(params);
  const take = (name: string) => {
    const value = read.get(name);
    read.delete(name);
    return value;
  };
  take("depth");
  const limit = Number(take("limit") ?? 10);
  const page = Number(take("page") ?? 1);
  const sort = (take("sort") ?? "-createdAt").split(",");
  const since = take("where[updatedAt][greater_than_equal]");
  const ids = take("where[id][in]")?.split(",");
  const isStampsOnly = take("select[updatedAt]") === "true";
  for (const name of read.keys()) throw new Error(`The fake CMS does not know "${name}".`);

  const found = documents
    .filter(({ id, updatedAt }) => (!since || updatedAt >= since) && (!ids || ids.includes(id)))
    .toSorted((a, b) => compareBy(sort, a, b));
  const docs = found.slice((page - 1) * limit, page * limit);
  return {
    docs: isStampsOnly ? docs.map(({ id, updatedAt }) => ({ id, updatedAt })) : docs,
    ...paging(found.length, limit, page),
  };
}

function paging(totalDocs: number, limit: number, page: number) {
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit));
  const [hasPrevPage, hasNextPage] = [page > 1, page < totalPages];
  return {
    totalDocs,
    limit,
    totalPages,
    page,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage,
    hasNextPage,
    prevPage: hasPrevPage ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  };
}

function compareBy(sort: readonly string[], a: RawDocument, b: RawDocument): number {
  for (const item of sort) {
    const field = item.replace(/^-/, "");
    const [left, right] = [String(a[field]), String(b[field])];
    if (left !== right) return (left < right ? -1 : 1) * (item.startsWith("-") ? -1 : 1);
  }
  return 0;
}
