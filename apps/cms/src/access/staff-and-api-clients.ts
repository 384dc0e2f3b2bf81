import type { PayloadRequest } from "payload";
import { isApiClient, isStaff } from "./roles.ts";

/** For content that is public by nature: categories, issuers, settings. */
export const staffAndApiClients = ({ req }: { req: PayloadRequest }): boolean =>
  isStaff(req.user) || isApiClient(req.user);
