import type { CollectionBeforeOperationHook, Plugin } from "payload";

/**
 * When a document was begun and changed last is the server's to say. Payload keeps what is sent under these names, and
 * lists, versions and the record of deeds would tell another day.
 */
const dropStamps: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  const isWrite = operation === "create" || operation === "update";
  if (!isWrite || overrideAccess || !("data" in args)) return args;
  // Who sends nothing sends an empty form: Payload writes into it before it asks who may.
  const { createdAt: _begun, updatedAt: _changed, ...data } = Object(args.data ?? {});
  return { ...args, data };
};

/** For every collection, after what looks at the shape of what is sent. */
export const ownStamps: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), dropStamps],
    },
  })),
});
