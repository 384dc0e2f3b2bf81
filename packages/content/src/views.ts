/**
 * What pages get. Views hold everything a page shows, with relations resolved to addresses, and
 * nothing else: what a page reads is what renders it again.
 */
export type * from "./views/content.ts";
