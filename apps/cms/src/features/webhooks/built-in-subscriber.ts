import type { CollectionBeforeChangeHook, Payload } from "payload";
import { environment } from "../../environment/index.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";

const NAME = "Trình đưa tin lên trang";

/**
 * Makes the publisher that the environment names a subscriber, and keeps its address and secret as they are
 * there. Whether it is on, an administrator decides. Where no publisher is named (in a command), nothing is
 * touched: the server may well have one.
 */
export async function ensurePublisherWebhook(payload: Payload): Promise<void> {
  const { publisher } = environment;
  if (!publisher) return;
  const { docs } = await payload.find({
    collection: "webhooks",
    where: { isBuiltIn: { equals: true } },
    limit: 1,
  });
  const [webhook] = docs;
  if (!webhook) {
    await payload.create({
      collection: "webhooks",
      data: { name: NAME, kind: "publisher", isBuiltIn: true, isEnabled: true, ...publisher },
    });
    return;
  }
  const { id, url, secret, previousSecret = null } = webhook;
  const isSame =
    url === publisher.url &&
    secret === publisher.secret &&
    previousSecret === publisher.previousSecret;
  if (!isSame) await payload.update({ collection: "webhooks", id, data: publisher });
}

const FOLLOWS_ENVIRONMENT = bilingual(
  "Nơi nhận này do hệ thống tự tạo; địa chỉ và loại của nó lấy từ cấu hình máy chủ. Bạn có thể đổi tên, bật hoặc tắt.",
  "The system made this subscriber; its address and kind follow the server's configuration.",
);

/** The publisher that comes with the system is set up from the environment; what a form says would not last. */
export const keepBuiltIn: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== "update" || !originalDoc?.isBuiltIn || !req.user) return data;
  const isChanged = ["url", "kind"].some(
    (name) => data[name] !== undefined && data[name] !== originalDoc[name],
  );
  if (isChanged) throw refusal(req, FOLLOWS_ENVIRONMENT);
  return data;
};
