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

/**
 * Payload looks a function up by whatever name is sent: `constructor` is on every object, and gives whoever asks all that
 * it is called with, the cookie of their session included, which no script is to read.
 *
 * @throws Forbidden when the name is none of a function for the admin
 */
export function assertServerFunction(name: unknown): void {
  if (typeof name !== "string" || name in Object.prototype) throw new Forbidden();
}
