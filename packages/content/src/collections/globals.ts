import type { GlobalName, GlobalOf } from "@bantin/contract";
import { type Edge, edgesTo } from "./edges.ts";

/** All that this package knows of a global of the CMS. */
export interface Global<Value> {
  /** The name under which staff know it. */
  staffName: string;
  /** What stands for one that never was good; null where nothing can: then there is no site. */
  empty: Value | null;
  /** Whether there are addresses that follow from it. */
  makesAddresses: boolean;
  /** The pictures and files it refers to. */
  edges: (value: Value) => Edge[];
}

export const GLOBALS: { readonly [G in GlobalName]: Global<GlobalOf[G]> } = {
  "site-settings": {
    staffName: "Cài đặt trang",
    empty: null,
    makesAddresses: true,
    edges: ({ emblem }) => edgesTo("medium", "media", emblem),
  },
  navigation: {
    staffName: "Trình đơn",
    empty: { updatedAt: null, header: [], footer: [] },
    makesAddresses: false,
    edges: () => [],
  },
  "front-page": {
    staffName: "Trang chủ",
    empty: {
      updatedAt: null,
      top: [],
      sections: [],
      documents: [],
      notices: [],
      noticeCategory: null,
      services: [],
    },
    makesAddresses: false,
    edges: () => [],
  },
};

export function isGlobal(name: string): name is GlobalName {
  return Object.hasOwn(GLOBALS, name);
}

export const GLOBAL_NAMES: readonly GlobalName[] = Object.keys(GLOBALS).filter(isGlobal);

/** The edges of a global that is named at run time. */
export function edgesOfGlobal<G extends GlobalName>(slug: G, value: GlobalOf[G]): Edge[] {
  return GLOBALS[slug].edges(value);
}
