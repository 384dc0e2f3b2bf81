"use client";
import { type ReactNode, useEffect } from "react";
import { bilingual } from "../text/bilingual.ts";
import { useSay } from "./use-say.ts";

/**
 * Says in the newsroom's words that the server was not reached. Payload's form shows what the browser says of it, which
 * is “Failed to fetch”.
 */
export function NameLostNetwork({ children }: { children: ReactNode }) {
  const say = useSay();
  useEffect(() => {
    const ask = window.fetch;
    window.fetch = async (...args) => {
      try {
        return await ask.apply(window, args);
      } catch (error) {
        // What somebody called off is a DOMException.
        throw error instanceof TypeError ? new TypeError(say(LOST), { cause: error }) : error;
      }
    };
    return () => {
      window.fetch = ask;
    };
  }, [say]);
  return <>{children}</>;
}

const LOST = bilingual(
  "Không kết nối được với máy chủ nên việc vừa bấm chưa được làm. Hãy xem mạng có còn không rồi bấm lại; đừng đóng trang này, chữ vừa gõ vẫn còn.",
  "The server could not be reached, so nothing was done. Look at your connection, then press it again; leave this page open, what you typed is still there.",
);
