"use client";
import { Button } from "@payloadcms/ui";
import { useEffect, useRef } from "react";
import { useSay } from "../../../components/use-say.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";

const WORDS = {
  title: bilingual("Mã dự phòng", "Recovery codes"),
  keep: bilingual(
    "Đã bật. Hãy chép hoặc in các mã này rồi cất chỗ an toàn: khi mất điện thoại, mỗi mã thay được một lần nhập mã. Các mã chỉ hiện lần này.",
    "It is set up. Copy or print these codes and keep them in a safe place: each lets you in once without the phone. They are not shown again.",
  ),
};

interface Props {
  codes: readonly string[];
  goOn: Bilingual;
  onGoOn(): void;
}

/** Recovery codes, this once. */
export function RecoveryCodes({ codes, goOn, onGoOn }: Props) {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  // What had the keyboard is gone; readers of screens go on here.
  useEffect(() => title.current?.focus(), []);
  return (
    <div>
      <h2 className="panel__title" ref={title} tabIndex={-1}>
        {say(WORDS.title)}
      </h2>
      <p>{say(WORDS.keep)}</p>
      <ul className="second-factor__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button size="medium" onClick={onGoOn}>
        {say(goOn)}
      </Button>
    </div>
  );
}
