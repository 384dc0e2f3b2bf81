import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from "payload";
import { isAdmin } from "../access/roles.ts";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { newSecret } from "../webhooks/secret-hooks.ts";
import { deliverTest } from "../webhooks/sending/deliver.ts";
import { type Subscriber, subscriberById } from "../webhooks/subscriber.ts";

const FOLLOWS_SERVER = bilingual(
  "Khóa của nơi nhận này lấy từ cấu hình máy chủ (PUBLISHER_WEBHOOK_SECRET hoặc thư mục secrets). Hãy đổi ở đó.",
  "The secret of this subscriber follows the server's configuration. Change it there.",
);

/** What the buttons on a subscriber's page do. They answer JSON. */
export const webhookActions: Endpoint[] = [
  action("test", (subscriber, req) => deliverTest(req.payload, subscriber)),
  action("rotate-secret", async (subscriber, req) => {
    refuseBuiltIn(subscriber, req);
    return changeSecrets(req, subscriber.id, {
      secret: newSecret(),
      previousSecret: subscriber.secret,
    });
  }),
  action("retire-secret", async (subscriber, req) => {
    refuseBuiltIn(subscriber, req);
    return changeSecrets(req, subscriber.id, { previousSecret: null });
  }),
];

/** `POST /api/webhooks/:id/NAME`, for administrators. */
function action(
  name: string,
  answer: (subscriber: Subscriber, req: PayloadRequest) => Promise<unknown>,
): Endpoint {
  return {
    method: "post",
    path: `/:id/${name}`,
    handler: async (req) => {
      if (!isAdmin(req.user)) throw new Forbidden(req.t);
      const subscriber = await subscriberById(req.payload, String(req.routeParams?.id));
      if (!subscriber) throw new NotFound(req.t);
      const headers = { "Cache-Control": "private, no-store" };
      return Response.json(await answer(subscriber, req), { headers });
    },
  };
}

function refuseBuiltIn({ isBuiltIn }: Subscriber, req: PayloadRequest): void {
  if (isBuiltIn) throw refusal(req, FOLLOWS_SERVER);
}

async function changeSecrets(
  { payload }: PayloadRequest,
  id: string,
  data: { secret?: string; previousSecret: string | null },
): Promise<{ secret: string | null; previousSecret: string | null }> {
  const { secret = null, previousSecret = null } = await payload.update({
    ...{ collection: "webhooks", id, data, depth: 0 },
  });
  return { secret, previousSecret };
}
