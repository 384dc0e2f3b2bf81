/**
 * What pages get. Views hold everything a page shows, with relations resolved to addresses, and
 * nothing else: what a page reads is what renders it again.
 */
export type * from "./views/articles.ts";
export type * from "./views/calendars.ts";
export type * from "./views/citations.ts";
export type * from "./views/common.ts";
export type * from "./views/content.ts";
export type * from "./views/documents.ts";
export type * from "./views/feeds.ts";
