"use client";
import { useState } from "react";
import { orderTaken } from "../../site-state/api.ts";
import { askWith } from "../shared/ask.ts";
import { hurryAll } from "./watcher.ts";

/** Sends an order for the publisher. `problem` has the server's words when it was refused. */
export function useOrder() {
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** @returns whether it was taken */
  const order = async (path: string, body: object): Promise<boolean> => {
    setIsSending(true);
    setProblem(null);
    try {
      await askWith(orderTaken, path, body);
      hurryAll();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setIsSending(false);
    }
  };
  return { order, isSending, problem };
}
