"use client";
import { Link, useAuth } from "@payloadcms/ui";
import { useEffect } from "react";
import { useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { noticesAnswer } from "../api.ts";
import { useReviewChanges } from "./use-review.ts";
import "./reviewing.css";

const EACH_MS = 60_000;

/** In the header: how many notices wait for whoever is logged in. They stand on the first page. */
export function NoticeCount() {
  const { user } = useAuth();
  return user ? <Count /> : null;
}

function Count() {
  const say = useSay();
  const { value, reload } = useAnswer(noticesAnswer, "/reviewing/unread");
  useReviewChanges(reload);
  useEffect(() => {
    const askWhenSeen = () => document.visibilityState === "visible" && reload();
    const timer = setInterval(askWhenSeen, EACH_MS);
    document.addEventListener("visibilitychange", askWhenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", askWhenSeen);
    };
  }, [reload]);
  if (!value || value.unread === 0) return null;
  const words = bilingual(`${value.unread} thông báo`, `${value.unread} notices`);
  return (
    <Link className="notice-count" href="/admin" prefetch={false}>
      {say(words)}
    </Link>
  );
}
