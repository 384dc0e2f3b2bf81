import type { CollectionBeforeChangeHook } from "payload";

/** Whoever sets the system up must be able to run it; the form of the first account has no say. */
export const firstUserIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== "create") return data;
  const { totalDocs } = await req.payload.count({ collection: "users", req });
  return totalDocs === 0 ? { ...data, role: "admin" } : data;
};
