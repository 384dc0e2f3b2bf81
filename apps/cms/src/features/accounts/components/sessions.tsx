"use client";
import { Button, toast, useAuth, useDocumentInfo } from "@payloadcms/ui";
import { z } from "zod";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { askWith, useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { type OpenSession, openSessions } from "../api.ts";
import "../../../components/panel.css";
import "./accounts.css";

const WORDS = {
  title: bilingual("Đang đăng nhập ở", "Logged in on"),
  nowhere: bilingual("Chưa đăng nhập ở máy nào.", "Nowhere."),
  thisOne: bilingual("máy này", "this device"),
  since: bilingual("Từ", "Since"),
  end: bilingual("Đăng xuất máy đó", "Log out there"),
  endAll: bilingual("Đăng xuất mọi máy khác", "Log out everywhere else"),
  ended: bilingual("Đã đăng xuất.", "Logged out."),
};

const shown = new Intl.DateTimeFormat("vi-VN", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Asia/Ho_Chi_Minh",
});

/** On an account's page: where it is logged in, and how to end that. */
export function Sessions() {
  const say = useSay();
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const mayAsk = id !== undefined && user !== null && (user?.id === id || user?.role === "admin");
  const path = mayAsk ? `/users/${id}/sessions` : null;
  const { value, hasFailed, reload } = useAnswer(openSessions, path);
  if (path === null) return null;
  const end = (session?: string) =>
    askWith(z.object({}), `${path}/end`, { id: session }).then(
      () => {
        toast.success(say(WORDS.ended));
        reload();
      },
      (error: unknown) => toast.error(String(error instanceof Error ? error.message : error)),
    );
  return (
    <section className="accounts__sessions">
      <h3 className="panel__title">{say(WORDS.title)}</h3>
      {hasFailed && <AnswerFailure onRetry={reload} />}
      {value?.length === 0 && <p className="panel__quiet">{say(WORDS.nowhere)}</p>}
      <ul>
        {value?.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => void end(session.id)} />
        ))}
      </ul>
      {value?.some(({ isThisOne }) => !isThisOne) && (
        <Button buttonStyle="secondary" size="medium" onClick={() => void end()}>
          {say(WORDS.endAll)}
        </Button>
      )}
    </section>
  );
}

function SessionLine({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const say = useSay();
  const where = [session.device, session.address].filter((part) => part !== null).join(", ");
  return (
    <li>
      {where && <>{where}. </>}
      {say(WORDS.since)} {shown.format(new Date(session.startedAt))}{" "}
      {session.isThisOne ? (
        <span className="panel__quiet">({say(WORDS.thisOne)})</span>
      ) : (
        <button type="button" className="panel__link" onClick={onEnd}>
          {say(WORDS.end)}
        </button>
      )}
    </li>
  );
}
