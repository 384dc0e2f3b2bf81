"use client";
import { Button } from "@payloadcms/ui";
import type { Bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";

/** A button that says to those who only hear it what it is about. */
export function Act({
  what,
  surface,
  onClick,
  isMain,
}: {
  what: Bilingual;
  surface: string;
  onClick: () => void;
  isMain: boolean;
}) {
  const say = useSay();
  return (
    <Button
      aria-label={`${say(what)}: ${surface}`}
      buttonStyle={isMain ? "secondary" : "subtle"}
      size="small"
      margin={false}
      onClick={onClick}
    >
      {say(what)}
    </Button>
  );
}
