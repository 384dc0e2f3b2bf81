import type { FakeContent } from "@bantin/content/testing";
import { countDatabaseWork } from "./count-work.ts";
import { articleAt, bodyOf, documentAt, guardedSite } from "./guarded-site.ts";
import { DAY, startPublisher } from "./publisher-under-test.ts";

/** What one change costs, in counts that are the same on every machine. */
interface Work {
  /** Files that were rendered, and of these those that readers get anew or no more. */
  rendered: number;
  touched: number;
  /** Of the files that readers get anew. */
  bytes: number;
  /** Questions to the content that were put again before anything was rendered. */
  verified: number;
  /** Of all databases, and rows that these gave or took. */
  statements: number;
  rows: number;
  /** To the CMS. */
  requests: number;
}

const CHANGES = {
  /** An old article that nothing lists on its first pages. */
  "new title": (content: FakeContent) =>
    content.edit("articles", articleAt(40).id, { title: "Bài canh gác có tít mới (mẫu)" }),
  "new text": (content: FakeContent) =>
    content.edit("articles", articleAt(299).id, {
      body: bodyOf("Sáng nay, Huyện ủy họp (mẫu).", "Thực hiện Nghị quyết số 103-NQ/HU."),
    }),
  "new article": (content: FakeContent) => content.put("articles", articleAt(300)),
  "new document": (content: FakeContent) => content.put("resolutions", documentAt(30)),
  unpublished: (content: FakeContent) => content.unpublish("articles", articleAt(41).id),
} satisfies Record<string, (content: FakeContent) => void>;

/** Makes each kind of change once on a site of some hundred pages; answers what it cost until it was live. */
export async function measureWork(): Promise<Record<string, Work>> {
  const under = await startPublisher({ site: guardedSite() });
  try {
    await under.settle();
    // What the process works out once and keeps is no cost of a change.
    under.cms.content.edit("articles", articleAt(39).id, { title: "Bài sửa để khởi động (mẫu)" });
    await under.settle();
    const measured: Record<string, Work> = {};
    for (const [name, make] of Object.entries(CHANGES)) {
      const before = under.tree();
      const asked = under.cms.requests.length;
      make(under.cms.content);
      const { work, stop } = countDatabaseWork();
      const outcome = await under.publisher.publish({ today: DAY, sync: "changes" }).finally(stop);
      const changed = [...under.tree()].filter(([path, hash]) => before.get(path) !== hash);
      measured[name] = {
        rendered: outcome.rendered,
        touched: outcome.added + outcome.changed + outcome.removed,
        bytes: changed.reduce((sum, [path]) => sum + Buffer.byteLength(under.file(path) ?? ""), 0),
        verified: outcome.verified,
        ...work,
        requests: under.cms.requests.length - asked,
      };
      await under.settle();
    }
    return measured;
  } finally {
    await under.close();
  }
}
