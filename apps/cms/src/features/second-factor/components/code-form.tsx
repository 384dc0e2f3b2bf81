"use client";
import { Button } from "@payloadcms/ui";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useSay } from "../../../components/use-say.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import "../../../components/panel.css";
import "./second-factor.css";

const FAILED = bilingual(
  "Máy chủ không trả lời. Hãy thử lại.",
  "The server does not answer. Try again.",
);

interface Props {
  label: Bilingual;
  submit: Bilingual;
  /** A code of an authenticator: digits; anything else is typed as text, or hidden as a password. */
  kind: "digits" | "letters" | "password";
  /** Rejects with a sentence for whoever typed it. */
  onSubmit(value: string): Promise<void>;
  children?: ReactNode;
}

const INPUTS = {
  digits: { type: "text", inputMode: "numeric", autoComplete: "one-time-code", maxLength: 10 },
  letters: { type: "text", autoComplete: "off", autoCapitalize: "none", maxLength: 20 },
  password: { type: "password", autoComplete: "current-password", maxLength: 1000 },
} as const;

/** One field and its button: what is wrong is said above the field, which keeps the keyboard. */
export function CodeForm({ label, submit, kind, onSubmit, children }: Props) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const send = () => {
    const { value = "" } = input.current ?? {};
    if (value === "" || isBusy) return;
    setIsBusy(true);
    onSubmit(value)
      .then(() => setFailure(null))
      .catch((error: unknown) => {
        setFailure(error instanceof Error && error.message ? error.message : say(FAILED));
        input.current?.select();
        input.current?.focus();
      })
      .finally(() => setIsBusy(false));
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    send();
  };
  return (
    // No form of its own: on an account's page it stands in Payload's, which must not be saved by it.
    <div className="second-factor__form">
      {failure !== null && (
        <p className="panel__failure" role="alert" id={`${id}-failure`}>
          {failure}
        </p>
      )}
      <label className="field-label" htmlFor={id}>
        {say(label)}
      </label>
      <input
        {...INPUTS[kind]}
        aria-describedby={failure === null ? undefined : `${id}-failure`}
        className="second-factor__input"
        // biome-ignore lint/a11y/noAutofocus: the page, or the step that was just opened, is about this field alone
        autoFocus
        id={id}
        onKeyDown={sendOnEnter}
        ref={input}
        spellCheck={false}
      />
      <div className="second-factor__buttons">
        <Button size="medium" disabled={isBusy} onClick={send}>
          {say(submit)}
        </Button>
        {children}
      </div>
    </div>
  );
}
