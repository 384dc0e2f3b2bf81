import type { TaskConfig } from "payload";
import { settle } from "./settle.ts";

/**
 * Another attempt for a subscriber. It holds its name only: the job's row must not know secrets, and what is
 * told is the newest state. It never fails: an attempt that does queues the next one, with jitter, which
 * Payload's own retries lack.
 */
export const deliverWebhookTask: TaskConfig<"deliver-webhook"> = {
  slug: "deliver-webhook",
  label: "Gửi lại thông báo",
  inputSchema: [{ name: "webhookId", type: "text", required: true }],
  handler: async ({ input, req }) => {
    await settle(req.payload, input.webhookId, true);
    return { output: {} };
  },
};
