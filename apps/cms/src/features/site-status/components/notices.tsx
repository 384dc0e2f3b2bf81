"use client";
import { Button } from "@payloadcms/ui";
import { useSay } from "../../../components/use-say.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import type { LinkedDocument, OpenOrder, SiteStatus } from "../api.ts";
import { linkWords, momentOf } from "../status-words.ts";
import { useOrder } from "./use-status.ts";

const WORDS = {
  held: bilingual("Trang đang được giữ ở bản cũ.", "The site is held at an earlier release."),
  commandLine: bilingual(" (từ dòng lệnh)", " (from the command line)"),
  effect: bilingual(
    "Bài mới đăng được lưu lại và sẽ lên trang khi tiếp tục đăng bài.",
    "What is published now is kept, and goes live when publishing is resumed.",
  ),
  effectForWriters: bilingual(
    "Bài mới được lưu lại và sẽ lên trang khi biên tập viên hoặc người quản trị bấm “Tiếp tục đăng bài”.",
    "What is new is kept, and goes live when an editor or administrator resumes publishing.",
  ),
  resume: bilingual("Tiếp tục đăng bài", "Resume publishing"),
  resuming: bilingual("Đang chờ tiếp tục…", "Resuming…"),
} as const;

/** That nothing goes live, since when, by whom and why; and the way out of it. */
export function FreezeNotice({
  freeze,
  site,
}: {
  freeze: NonNullable<SiteStatus["freeze"]>;
  site: SiteStatus;
}) {
  const say = useSay();
  const { order, isSending, problem } = useOrder();
  const isOrdered = isSending || site.orders.some(({ kind }) => kind === "resume");
  const when = momentOf(freeze.at, new Date());
  const from = freeze.source === "commandLine" ? WORDS.commandLine : bilingual("", "");
  const release = site.live?.release ?? "";
  const done = bilingual(
    `${freeze.by}${from.vi} đã quay lại bản ${release} ${when.vi}, lý do: ${freeze.why}.`,
    `${freeze.by}${from.en} went back to release ${release} ${when.en}: ${freeze.why}.`,
  );
  return (
    <div className="site-notice site-notice--held">
      <p>
        <strong>{say(WORDS.held)}</strong> {say(done)}{" "}
        {say(site.mayResume ? WORDS.effect : WORDS.effectForWriters)}
      </p>
      {site.mayResume && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isOrdered}
          onClick={() => order("/site/resume", { frozenAt: freeze.at })}
        >
          {say(isOrdered ? WORDS.resuming : WORDS.resume)}
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}

const WITHDRAW = bilingual("Rút lại yêu cầu", "Withdraw");
const SILENT = bilingual(
  "Chương trình dựng trang đang không hoạt động; hãy báo người quản trị kỹ thuật. Yêu cầu sẽ được thực hiện ngay khi chương trình chạy lại.",
  "The publisher is not at work; tell the operator. This is done as soon as it runs again.",
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

/** The documents to mend, each a link to its form. */
export function DocumentLinks({ documents }: { documents: readonly LinkedDocument[] }) {
  const say = useSay();
  if (documents.length === 0) return null;
  return (
    <ul className="site-notice__links">
      {documents.map((document) => (
        <li key={document.href}>
          <a href={document.href}>{say(linkWords(document))}</a>
        </li>
      ))}
    </ul>
  );
}
