"use client";
import { Button } from "@payloadcms/ui";
import type { SiteStatus } from "../../site-state/api.ts";
import { momentOf } from "../../site-state/status-words.ts";
import { bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { useOrder } from "./use-order.ts";

const WORDS = {
  held: bilingual("Trang đang được giữ ở bản cũ.", "The site is held at an earlier release."),
  commandLine: bilingual(" (từ dòng lệnh)", " (from the command line)"),
  effect: bilingual(
    "Bài mới đăng được lưu lại và sẽ lên trang khi tiếp tục đăng bài.",
    "What is published now is kept, and goes live when publishing is resumed.",
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
        <strong>{say(WORDS.held)}</strong> {say(done)} {say(WORDS.effect)}
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
