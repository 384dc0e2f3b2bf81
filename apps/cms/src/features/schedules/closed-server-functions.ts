import { Forbidden, type ServerFunction } from "payload";

const closed: ServerFunction = () => {
  throw new Forbidden();
};

/**
 * Payload's own ways to queue a publication and to delete one, open to whoever may open the admin. Ours ask who may:
 * `endpoints.ts`.
 */
export const closedServerFunctions: Record<string, ServerFunction> = {
  "schedule-publish": closed,
  "get-upcoming-scheduled-publish": closed,
};
