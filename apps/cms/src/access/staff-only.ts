import type { PayloadRequest } from "payload";
import { isStaff } from "./roles.ts";

export const staffOnly = ({ req }: { req: PayloadRequest }): boolean => isStaff(req.user);
