"use client";
import { Button } from "@payloadcms/ui";
import { useState } from "react";
import { askWith, refusalIn } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import type { Bilingual } from "../../../text/bilingual.ts";
import { secretsAnswer, type WebhookAnswer } from "../api.ts";
import { WEBHOOK_WORDS as WORDS } from "./webhook-words.ts";

/** The secrets that sign, to be copied, and the two steps in which one takes the place of the other. */
export function Secrets({
  id,
  webhook: { secret, previousSecret, isBuiltIn },
  onChange,
}: {
  id: string | number;
  webhook: WebhookAnswer;
  onChange: () => void;
}) {
  const say = useSay();
  const [said, setSaid] = useState<string | null>(null);
  const act = async (name: "rotate-secret" | "retire-secret", done: Bilingual) => {
    try {
      await askWith(secretsAnswer, `/webhooks/${id}/${name}`, {});
      setSaid(say(done));
      onChange();
    } catch (error) {
      setSaid(refusalIn(error));
    }
  };
  return (
    <section>
      <h3 className="panel__title">{say(WORDS.secret)}</h3>
      <p className="panel__quiet">{say(isBuiltIn ? WORDS.builtInHint : WORDS.secretHint)}</p>
      {secret && (
        <SecretLine name={WORDS.secret} secret={secret} onSaid={(words) => setSaid(say(words))} />
      )}
      {previousSecret && (
        <>
          <p className="webhooks__label">{say(WORDS.oldSecret)}</p>
          <SecretLine
            name={WORDS.oldSecret}
            secret={previousSecret}
            onSaid={(words) => setSaid(say(words))}
          />
        </>
      )}
      <p role="status" className="panel__said">
        {said}
      </p>
      {!isBuiltIn && (
        <div className="webhooks__actions">
          {previousSecret ? (
            <SmallButton what={WORDS.retire} onClick={() => act("retire-secret", WORDS.retired)} />
          ) : (
            <SmallButton what={WORDS.rotate} onClick={() => act("rotate-secret", WORDS.rotated)} />
          )}
        </div>
      )}
    </section>
  );
}

function SmallButton({ what, onClick }: { what: Bilingual; onClick: () => void }) {
  const say = useSay();
  return (
    <Button buttonStyle="secondary" size="small" margin={false} onClick={onClick}>
      {say(what)}
    </Button>
  );
}

/** A secret, covered until somebody wants to see it: offices are not empty. */
function SecretLine({
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
