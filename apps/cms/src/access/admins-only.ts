import type { PayloadRequest } from "payload";
import { isAdmin } from "./roles.ts";

export const adminsOnly = ({ req }: { req: PayloadRequest }): boolean => isAdmin(req.user);
