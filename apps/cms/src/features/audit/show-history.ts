import type { CollectionConfig, GlobalConfig, PayloadRequest, Plugin } from "payload";
import { writtenOf } from "./audited.ts";

const VIEWS = "/features/audit/components";

/** What is not the newsroom's is looked for in the log, by administrators. */
const NOT_THE_NEWSROOMS = new Set([
  "users",
  "api-clients",
  "webhooks",
  "releases",
  "release-orders",
]);

/** Gives each document a page with what was done to it, and has the list of its versions say whose each is. */
export const showHistory: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(withHistory),
  globals: (config.globals ?? []).map(withHistoryOfGlobal),
});

const history = {
  Component: `${VIEWS}/history-view.tsx#HistoryView`,
  path: "/history",
  tab: {
    label: ({ t }: { t: (key: string) => string }) => t("version:history"),
    href: "/history",
    order: 150,
    // Payload has no pages of ours for what lies in the trash.
    condition: ({ req }: { req: Pick<PayloadRequest, "pathname"> }) =>
      !/\/collections\/[^/]+\/trash\//.test(req.pathname ?? ""),
  },
} as const;

const versions = { Component: `${VIEWS}/versions-view.tsx#VersionsView` } as const;

function withHistory(collection: CollectionConfig): CollectionConfig {
  const { admin, slug } = collection;
  if (writtenOf(slug) === null || NOT_THE_NEWSROOMS.has(slug)) return collection;
  const views = { history, ...(collection.versions ? { versions } : {}) };
  const components = { ...admin?.components, views: { edit: views } };
  return { ...collection, admin: { ...admin, components } };
}

function withHistoryOfGlobal(global: GlobalConfig): GlobalConfig {
  if (writtenOf(global.slug) === null) return global;
  const components = { ...global.admin?.components, views: { edit: { history } } };
  return { ...global, admin: { ...global.admin, components } };
}
