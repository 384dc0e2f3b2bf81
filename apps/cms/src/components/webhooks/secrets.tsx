"use client";
import { Button } from "@payloadcms/ui";
import { useState } from "react";
import type { Bilingual } from "../../text/bilingual.ts";
import { askWith } from "../shared/ask.ts";
import { useSay } from "../shared/use-say.ts";
import { secretsAnswer, type WebhookAnswer } from "./answers.ts";
import { SecretLine } from "./secret-line.tsx";
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
  const [said, setSaid] = useState<Bilingual | null>(null);
  const act = async (name: "rotate-secret" | "retire-secret", done: Bilingual) => {
    try {
      await askWith(secretsAnswer, `/webhooks/${id}/${name}`, {});
      setSaid(done);
      onChange();
    } catch {
      setSaid(WORDS.failed);
    }
  };
  return (
    <section>
      <h3 className="panel__title">{say(WORDS.secret)}</h3>
      <p className="panel__quiet">{say(isBuiltIn ? WORDS.builtInHint : WORDS.secretHint)}</p>
      {secret && <SecretLine name={WORDS.secret} secret={secret} onSaid={setSaid} />}
      {previousSecret && (
        <>
          <p className="webhooks__label">{say(WORDS.oldSecret)}</p>
          <SecretLine name={WORDS.oldSecret} secret={previousSecret} onSaid={setSaid} />
        </>
      )}
      <p role="status" className="panel__said">
        {said && say(said)}
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
