"use client";
import { Button } from "@payloadcms/ui";
import { useState } from "react";
import type { Bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { WEBHOOK_WORDS as WORDS } from "./webhook-words.ts";

/** A secret, covered until somebody wants to see it: offices are not empty. */
export function SecretLine({
  name,
  secret,
  onSaid,
}: {
  name: Bilingual;
  secret: string;
  onSaid: (text: Bilingual) => void;
}) {
  const say = useSay();
  const [isShown, setIsShown] = useState(false);
  const copy = () =>
    // Browsers have no clipboard on a page without encryption, but for this machine's own.
    Promise.resolve(navigator.clipboard?.writeText(secret) ?? Promise.reject()).then(
      () => onSaid(WORDS.copied),
      () => onSaid(WORDS.notCopied),
    );
  const toggle = isShown ? WORDS.hide : WORDS.show;
  return (
    <div className="webhooks__secret">
      <code>{isShown ? secret : `${secret.slice(0, 8)}${"•".repeat(16)}`}</code>
      {[
        { what: toggle, onClick: () => setIsShown(!isShown) },
        { what: WORDS.copy, onClick: copy },
      ].map(({ what, onClick }) => (
        <Button
          key={what.en}
          aria-label={`${say(what)}: ${say(name)}`}
          buttonStyle="subtle"
          size="small"
          margin={false}
          onClick={onClick}
        >
          {say(what)}
        </Button>
      ))}
    </div>
  );
}
