"use client";
import { useEffect, useEffectEvent } from "react";

/** Documents may have been added in another tab: on coming back, the server is asked again. */
export function useReloadOnReturn(reload: () => Promise<unknown>): void {
  const onReturn = useEffectEvent(() => {
    reload().catch(() => undefined);
  });
  useEffect(() => {
    const listener = () => onReturn();
    window.addEventListener("focus", listener);
    return () => window.removeEventListener("focus", listener);
  }, []);
}
