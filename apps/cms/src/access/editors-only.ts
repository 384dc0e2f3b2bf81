import type { PayloadRequest } from "payload";
import { mayPublish } from "./roles.ts";

/** Whoever may publish. */
export const editorsOnly = ({ req }: { req: PayloadRequest }): boolean => mayPublish(req.user);
