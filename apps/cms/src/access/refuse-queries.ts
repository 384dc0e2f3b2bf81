import type { Endpoint, PayloadRequest, SanitizedConfig } from "payload";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { type Queried, unreadableIn } from "./readable-query.ts";

const NO_VERSIONS = bilingual(
  "Nội dung loại này không giữ các bản cũ, nên không có danh sách bản cũ để xem.",
  "Nothing of this kind keeps its old versions: there is no list of them.",
);
const unreadable = (name: string) =>
  bilingual(
    `Không đọc được điều kiện trong địa chỉ (phần “${name}”). Hãy mở lại danh sách rồi đặt lại bộ lọc; nếu là chương trình gửi, hãy sửa phần đó.`,
    `The condition in the address cannot be read (“${name}”). Open the list again and set the filter anew; a program has to mend that part.`,
  );

/**
 * Has each endpoint, Payload's own included, refuse queries that cannot be read before anything is done with them. In a
 * configuration that is complete: Payload adds its collections and endpoints after every plugin has run.
 */
export function refusingQueries(config: SanitizedConfig): SanitizedConfig {
  const guard = (endpoint: Endpoint, queried: Queried | null, hasVersions: boolean): Endpoint => ({
    ...endpoint,
    handler: (req) => {
      const isOfVersions = endpoint.path.startsWith("/versions");
      if (isOfVersions && !hasVersions) throw refusal(req, NO_VERSIONS);
      refuseUnreadable(req, queried);
      return endpoint.handler(req);
    },
  });
  for (const { endpoints, flattenedFields, versions } of [
    ...config.collections,
    ...config.globals,
  ]) {
    if (!endpoints) continue;
    const queried = { config, fields: flattenedFields };
    const guarded = endpoints.map((each) => guard(each, queried, Boolean(versions)));
    endpoints.splice(0, endpoints.length, ...guarded);
  }
  const others: Endpoint[] = config.endpoints;
  others.splice(0, others.length, ...others.map((each) => guard(each, null, true)));
  return config;
}

/** @throws APIError */
function refuseUnreadable(req: PayloadRequest, queried: Queried | null): void {
  const name = unreadableIn(req.query, queried);
  if (name !== null) throw refusal(req, unreadable(name));
}
