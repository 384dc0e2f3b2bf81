import type { OrderAnswer, PublisherOrder } from "@bantin/contract";
import { type Releases, ReleasesError } from "@bantin/releases";
import { staffMessageOf } from "../errors.ts";

type Store = Pick<Releases, "rollback" | "resume" | "frozen" | "current">;

/**
 * Does what staff asked for in the admin. An order is handed out until its answer has arrived, so one that
 * was carried out before a crash, or while the CMS was away, is recognised and not carried out again.
 */
export async function carryOut(releases: Store, order: PublisherOrder): Promise<OrderAnswer> {
  try {
    const error =
      order.kind === "rollback"
        ? await rollBack(releases, order)
        : await resume(releases, order.frozenAt);
    return { id: order.id, outcome: error === null ? "done" : "failed", error };
  } catch (error) {
    return { id: order.id, outcome: "failed", error: words(error) };
  }
}

async function rollBack(
  releases: Store,
  { id, release, by, why }: Extract<PublisherOrder, { kind: "rollback" }>,
): Promise<null> {
  const freeze = releases.frozen();
  const isDone = freeze?.order === id && releases.current()?.id === freeze.to;
  if (!isDone) await releases.rollback({ to: release, by, why, order: id });
  return null;
}

async function resume(releases: Store, frozenAt: string): Promise<string | null> {
  const freeze = releases.frozen();
  if (freeze !== null && Date.parse(freeze.at) !== Date.parse(frozenAt)) {
    return `Trang vừa được giữ lại lần nữa bởi ${freeze.by} (${freeze.why}). Xem lại rồi mới tiếp tục đăng bài.`;
  }
  if (freeze !== null) await releases.resume();
  return null;
}

function words(error: unknown): string {
  if (error instanceof ReleasesError && error.code === "no-such-release") {
    return "Bản này không còn được lưu (các bản cũ được dọn dần). Hãy chọn một bản mới hơn trong lịch sử dựng trang.";
  }
  return staffMessageOf(error);
}
