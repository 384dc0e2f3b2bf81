import type { CollectionSlug, TypedUser } from "payload";
import type { Role } from "../../src/access/roles.ts";
import { startCms, type TestCms } from "./cms.ts";
import { body } from "./content.ts";
import { hire, type StaffMember } from "./staff.ts";

export type Who = Role | "unknown-role" | "api-client" | "anonymous";
export const EVERYONE: readonly Who[] = [
  "admin",
  "editor",
  "writer",
  "unknown-role",
  "api-client",
  "anonymous",
];

type Data = Record<string, unknown>;

/** Collections of ours whose documents are made by data alone; pictures and files have tests of their own. */
export type SavedCollection = Exclude<CollectionSlug, `payload-${string}` | "media" | "files">;

/**
 * A CMS in which everyone is there: one member of staff of each role, one whose role no rule knows, and an
 * issuing body.
 */
export interface Cast {
  cms: TestCms;
  staff: ReadonlyMap<Who, StaffMember>;
  /** A second server of the same CMS. */
  another(): Promise<TestCms>;
  /** How `who` authenticates in `cms.rest`. */
  as(who: Who): { asApiClient: boolean; token?: string };
  /** The account of `who`, as an operation gets it that acts on somebody's behalf. */
  user(who: Exclude<Who, "anonymous">): Promise<TypedUser>;
  /** Data that is valid for a collection, never twice the same. */
  sample(collection: SavedCollection): Data;
  /** One document by an operation that no access rule stops, as a draft where there are drafts. */
  existing(collection: SavedCollection, data?: Data): Promise<string>;
}

/** What each collection is changed by. */
export const CHANGE: Readonly<Record<SavedCollection, Data>> = {
  articles: { summary: "Sửa" },
  resolutions: { summary: "Sửa" },
  campaigns: { occasion: "Sửa" },
  calendars: { note: "Sửa" },
  categories: { description: "Sửa" },
  issuers: { name: "Cơ quan sửa" },
  redirects: { title: "Sửa" },
  releases: { pages: 2 },
  "release-orders": { by: "Người khác" },
  users: { name: "Sửa" },
  "second-factors": { lastStep: 7 },
  "api-clients": { name: "Sửa" },
  changes: { address: "/sua/" },
  schedules: { state: "cancelled" },
  remarks: { text: "Sửa" },
  notices: { text: "Sửa" },
  webhooks: { name: "Sửa" },
  "webhook-deliveries": { status: 200 },
  "audit-entries": { title: "Sửa" },
};

export const SAVED_COLLECTIONS: readonly SavedCollection[] = Object.keys(CHANGE).filter(isSaved);

function isSaved(name: string): name is SavedCollection {
  return Object.hasOwn(CHANGE, name);
}

export const ok = (status: number): boolean => status >= 200 && status < 300;

/** @param env what the environment says besides */
export async function openCast(env: Record<string, string> = {}): Promise<Cast> {
  const cms = await startCms(env);
  const staff = new Map<Who, StaffMember>();
  for (const role of ["admin", "editor", "writer"] as const) staff.set(role, await hire(cms, role));
  staff.set("unknown-role", await hireWithUnknownRole(cms));
  const { id: issuer } = await cms.payload.create({
    collection: "issuers",
    data: { name: "Huyện ủy Mẫu", code: "HU", family: "party", level: "district" },
  });
  const samples = sampleMakers(issuer);
  const sample = (collection: SavedCollection): Data => samples[collection]();
  return {
    cms,
    another: cms.another,
    staff,
    sample,
    as: (who) => {
      const member = staff.get(who);
      return { asApiClient: who === "api-client", ...(member ? { token: member.token } : {}) };
    },
    user: async (who) => {
      const collection = who === "api-client" ? "api-clients" : "users";
      const id = staff.get(who)?.id;
      const { docs } = await cms.payload.find({
        collection,
        ...(id ? { where: { id: { equals: id } } } : {}),
        limit: 1,
      });
      const [account] = docs;
      if (!account) throw new Error(`There is no account of ${who}`);
      return { ...account, collection } as TypedUser;
    },
    existing: async (collection, data = {}) => {
      const created = await cms.payload.create({
        collection: collection as "articles",
        data: { ...sample(collection), ...data } as never,
      });
      return created.id;
    },
  };
}

/** A role that a later version or a hand in the database has written: no rule may take it for one it knows. */
async function hireWithUnknownRole(cms: TestCms): Promise<StaffMember> {
  const member = await hire(cms, "writer", "unknown-role");
  await cms.payload.db.updateOne({
    collection: "users",
    id: member.id,
    data: { role: "intern" },
    returning: false,
  });
  return member;
}

function sampleMakers(issuer: string): Record<SavedCollection, () => Data> {
  let serial = 0;
  return {
    articles: () => ({ title: `Bài ${++serial}`, body: body("Nội dung.") }),
    resolutions: () => ({ symbol: `${++serial + 10}-NQ/HU`, term: "XXV", issuer, summary: "Mẫu" }),
    campaigns: () => ({
      year: 2026,
      kind: "Chủ đề",
      slogan: `Khẩu hiệu ${++serial}`,
      activeFrom: "2026-01-01",
      activeTo: "2026-12-31",
    }),
    calendars: () => ({
      year: 2000 + ++serial,
      week: 1,
      days: [{ weekday: "monday", entries: [{ from: "08:00", what: "Giao ban" }] }],
    }),
    categories: () => ({ name: `Mục ${++serial}` }),
    issuers: () => ({ name: `Cơ quan ${++serial}`, code: "XU", family: "party", level: "commune" }),
    redirects: () => ({ from: `/cu/${++serial}/`, kind: "gone" }),
    releases: () => ({
      state: "live",
      startedAt: "2026-01-01T00:00:00.000Z",
      finishedAt: "2026-01-01T00:00:01.000Z",
      pages: 1,
    }),
    "release-orders": () => ({ kind: "resume", by: "Lan", frozenAt: "2026-01-01T00:00:00.000Z" }),
    users: () => ({
      name: `Người ${++serial}`,
      email: `nguoi${serial}@example.com`,
      password: "mat-khau-du-dai-1",
      role: "writer",
    }),
    "second-factors": () => ({
      account: `tai-khoan-${++serial}`,
      key: "khóa",
      lastStep: 1,
      recovery: [],
      since: "2026-01-01T00:00:00.000Z",
    }),
    schedules: () => ({
      collectionSlug: "articles",
      documentId: "1",
      kind: "review",
      at: "2030-01-01T00:00:00.000Z",
      together: "1",
      state: "planned",
    }),
    remarks: () => ({
      collectionSlug: "articles",
      documentId: "1",
      kind: "comment",
      text: "Góp ý",
    }),
    notices: () => ({
      kind: "submitted",
      collectionSlug: "articles",
      documentId: "1",
      mail: "none",
    }),
    "api-clients": () => ({ name: `Khóa ${++serial}` }),
    changes: () => ({ collectionSlug: "articles", documentId: "1", kind: "updated" }),
    webhooks: () => ({
      name: `Nơi nhận ${++serial}`,
      kind: "generic",
      url: "https://ci.example.vn/",
    }),
    // As `features/audit/entry.ts` makes none: those that follow take its number for the last.
    "audit-entries": () => ({
      number: 1_000_000 * ++serial,
      at: "2026-01-01T00:00:00.000Z",
      deed: "save",
      actorKind: "server",
      commitment: "0",
      previous: "0",
      hash: "0",
    }),
    "webhook-deliveries": () => ({
      webhookId: "1",
      messageId: "msg_1",
      reason: "test",
      outcome: "delivered",
      attempt: 1,
      status: 204,
      durationMs: 5,
    }),
  };
}
