/** A question to a list of the REST API. */
export interface ListQuery {
  limit: number;
  /** From 1. */
  page?: number;
  /** Field names, `-` in front for descending. */
  sort: readonly string[];
  /** Only documents changed at or after this instant. */
  updatedSince?: string | null;
  ids?: readonly string[];
  /** Only id and `updatedAt`. */
  stampsOnly?: boolean;
}

/**
 * The query string that Payload understands (https://payloadcms.com/docs/queries/overview). `limit` is
 * always sent: left out it means 10, and the rest would be lost in silence.
 */
export function listParams(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams({
    depth: "0",
    limit: String(query.limit),
    page: String(query.page ?? 1),
    sort: query.sort.join(","),
  });
  if (query.updatedSince) params.set("where[updatedAt][greater_than_equal]", query.updatedSince);
  if (query.ids) params.set("where[id][in]", query.ids.join(","));
  if (query.stampsOnly) params.set("select[updatedAt]", "true");
  return params;
}
