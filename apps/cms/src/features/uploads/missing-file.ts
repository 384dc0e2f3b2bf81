import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { APIError } from "payload";
import { aroundEndpoint } from "../../access/around-endpoint.ts";
import { staffAndApiClients } from "../../access/rules.ts";
import { bilingual, inLanguageOf } from "../../text/bilingual.ts";

const NO_SUCH_FILE = bilingual(
  "Không tìm thấy tệp này: có lẽ đã bị xóa hoặc được thay bằng tệp khác. Hãy mở lại danh sách để xem.",
  "There is no such file: it may have been deleted or replaced. Look at the list again.",
);

/**
 * Says of a file that is not there that it is not there. Payload takes that for a failure of its own, and looks for folders
 * that our uploads have not. Whoever may read none is told the same of those that are.
 */
export const missingFileEndpoint = aroundEndpoint("get", "/file/:filename", async (req, next) => {
  if (staffAndApiClients({ req }) && !(await isThere(req))) {
    throw new APIError(inLanguageOf(req, NO_SUCH_FILE), 404, {}, true);
  }
  return next();
});

type Request = Parameters<Parameters<typeof aroundEndpoint>[2]>[0];

async function isThere({ payload, query, routeParams }: Request): Promise<boolean> {
  if ("prefix" in query) return false;
  const upload = payload.config.collections.find(
    ({ slug }) => slug === routeParams?.collection,
  )?.upload;
  const name = String(routeParams?.filename);
  if (!upload?.staticDir || basename(name) !== name) return false;
  const found = await stat(join(upload.staticDir, name)).catch(() => null);
  return found?.isFile() ?? false;
}
