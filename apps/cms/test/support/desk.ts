import type { ChangeKind } from "@bantin/contract";
import type { RestAnswer, TestCms } from "./cms.ts";
import { hire, type StaffMember } from "./staff.ts";

type Data = Record<string, unknown>;

/** How a save is asked for: as a draft, or of something that lies in the trash. */
interface Way {
  draft?: boolean;
  trash?: boolean;
}

/** The newsroom's desk: an editor and an admin at work over REST, and what the site's api-client sees. */
export interface Desk {
  admin: StaffMember;
  editor: StaffMember;
  /** Creates as the editor and returns the identifier. @throws with the answer when it was refused */
  create(collection: string, data: Data, way?: Way): Promise<string>;
  tryCreate(collection: string, data: Data, way?: Way): Promise<RestAnswer>;
  /** Changes as the editor. @throws with the answer when it was refused */
  edit(collection: string, id: string, data: Data, way?: Way): Promise<RestAnswer>;
  tryEdit(collection: string, id: string, data: Data, way?: Way): Promise<RestAnswer>;
  /** Deletes for ever, as the admin. */
  remove(collection: string, id: string, way?: Way): Promise<RestAnswer>;
  /** What the api-client is answered. */
  seen(collection: string, id: string): Promise<RestAnswer>;
  /** What a member of staff is answered. */
  seenByStaff(collection: string, id: string, way?: Way): Promise<RestAnswer>;
  /** The rows of the outbox about one document, oldest first. */
  outbox(collection: string, id: string): Promise<OutboxRow[]>;
  /** What an old address says, or null. */
  redirect(from: string): Promise<RedirectView | null>;
}

interface OutboxRow {
  kind: ChangeKind;
  address: string | null;
}

interface RedirectView {
  kind: "moved" | "gone";
  to: string | null;
}

/** Hires the desk's staff in an empty CMS. */
export async function openDesk(cms: TestCms): Promise<Desk> {
  const admin = await hire(cms, "admin");
  const editor = await hire(cms, "editor");
  const asEditor = { token: editor.token };

  const tryCreate: Desk["tryCreate"] = (collection, data, way) =>
    cms.rest(`/${collection}${query(way)}`, { method: "POST", body: data, ...asEditor });
  const tryEdit: Desk["tryEdit"] = (collection, id, data, way) =>
    cms.rest(`/${collection}/${id}${query(way)}`, { method: "PATCH", body: data, ...asEditor });

  return {
    admin,
    editor,
    tryCreate,
    tryEdit,
    create: async (collection, data, way) =>
      succeeded(await tryCreate(collection, data, way)).body.doc.id,
    edit: async (collection, id, data, way) => succeeded(await tryEdit(collection, id, data, way)),
    remove: (collection, id, way) =>
      cms.rest(`/${collection}/${id}${query(way)}`, { method: "DELETE", token: admin.token }),
    seen: (collection, id) => cms.rest(`/${collection}/${id}?depth=0`, { asApiClient: true }),
    seenByStaff: (collection, id, way) => cms.rest(`/${collection}/${id}${query(way)}`, asEditor),
    outbox: async (collection, id) => {
      const where = `where[collectionSlug][equals]=${collection}&where[documentId][equals]=${id}`;
      const { body } = await cms.rest(`/changes?${where}&sort=createdAt&pagination=false`, {
        asApiClient: true,
      });
      return body.docs.map(({ kind, address }: OutboxRow) => ({ kind, address: address ?? null }));
    },
    redirect: async (from) => {
      const where = `where[from][equals]=${encodeURIComponent(from)}`;
      const { body } = await cms.rest(`/redirects?${where}`, { asApiClient: true });
      const [row] = body.docs;
      return row ? { kind: row.kind, to: row.to ?? null } : null;
    },
  };
}

function query(way: Way = {}): string {
  const asked = Object.entries(way).filter(([, isAsked]) => isAsked);
  return asked.length === 0 ? "" : `?${asked.map(([name]) => `${name}=true`).join("&")}`;
}

/** @throws with the whole answer, which names the field and the cause */
export function succeeded(answer: RestAnswer): RestAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(`Refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** The messages of a refusal by field; a message for no field stands at the empty name. */
export function problems(answer: RestAnswer): Record<string, string> {
  const errors: { message: string; data?: { errors?: { path: string; message: string }[] } }[] =
    answer.body?.errors ?? [];
  return Object.fromEntries(
    errors.flatMap(({ message, data }) =>
      data?.errors
        ? data.errors.map((problem) => [problem.path, problem.message])
        : [["", message]],
    ),
  );
}
