import { type Endpoint, NotFound, type PayloadRequest } from "payload";
import { guardedEndpoint } from "../../access/guarded-endpoint.ts";
import { isAdmin } from "../../access/roles.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { askerOf } from "../audit/record.ts";
import { deliverTest } from "./deliver.ts";
import { newSecret } from "./secrets.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";

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
  return guardedEndpoint(isAdmin, "post", `/:id/${name}`, async (req) => {
    const subscriber = await subscriberById(req.payload, String(req.routeParams?.id));
    if (!subscriber) throw new NotFound(req.t);
    return answer(subscriber, req);
  });
}

function refuseBuiltIn({ isBuiltIn }: Subscriber, req: PayloadRequest): void {
  if (isBuiltIn) throw refusal(req, FOLLOWS_SERVER);
}

async function changeSecrets(
  req: PayloadRequest,
  id: string,
  data: { secret?: string; previousSecret: string | null },
): Promise<{ secret: string | null; previousSecret: string | null }> {
  const { secret = null, previousSecret = null } = await req.payload.update({
    collection: "webhooks",
    id,
    data,
    depth: 0,
    req: askerOf(req),
  });
  return { secret, previousSecret };
}
