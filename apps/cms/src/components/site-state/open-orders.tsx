"use client";
import { Button } from "@payloadcms/ui";
import type { OpenOrder, SiteStatus } from "../../site-state/api.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { useOrder } from "./use-order.ts";

const WITHDRAW = bilingual("Rút lại yêu cầu", "Withdraw");
const SILENT = bilingual(
  "Chương trình dựng trang đang không hoạt động; yêu cầu sẽ được thực hiện ngay khi chương trình chạy lại.",
  "The publisher is not at work; this is done as soon as it runs again.",
);

const REFUSED = bilingual("Không thực hiện được yêu cầu:", "The order could not be carried out:");

/** What the publisher was asked to do and has not done yet, or could not do. */
export function OpenOrders({ site }: { site: SiteStatus }) {
  const say = useSay();
  const { order: send, problem } = useOrder();
  const isSilent = site.silentSince !== null || !site.isKnown;
  const orders = site.orders.map((order) => (
    <div key={order.id} className="site-notice site-notice--busy">
      <p>
        {say(wordsOf(order))} {isSilent && say(SILENT)}
      </p>
      {site.mayResume && isSilent && (
        <Button
          buttonStyle="subtle"
          size="small"
          margin={false}
          onClick={() => send("/site/withdraw", { order: order.id })}
        >
          {say(WITHDRAW)}
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
    </div>
  ));
  return (
    <>
      {orders}
      {site.refusal && (
        <div className="site-notice site-notice--bad">
          <p>
            <strong>{say(REFUSED)}</strong> {site.refusal.error}
          </p>
        </div>
      )}
    </>
  );
}

function wordsOf({ kind, by, release, why }: OpenOrder): Bilingual {
  return kind === "resume"
    ? bilingual(
        `Đang chờ chương trình dựng trang: ${by} yêu cầu tiếp tục đăng bài.`,
        `Waiting for the publisher: ${by} asked to resume publishing.`,
      )
    : bilingual(
        `Đang chờ chương trình dựng trang: ${by} yêu cầu quay lại bản ${release} (${why}).`,
        `Waiting for the publisher: ${by} asked to go back to release ${release} (${why}).`,
      );
}
