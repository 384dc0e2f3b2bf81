"use client";
import { useFormFields, useFormProcessing } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import "./uploading.css";

/** While a file is on its way: a form that only turned grey for a minute would be taken for dead. */
export function Uploading() {
  const say = useSay();
  const isSaving = useFormProcessing();
  const file = useFormFields(([fields]) => fields.file?.value);
  const isUploading = isSaving && file instanceof File;
  const seconds = useSeconds(isUploading);
  if (!isUploading) return null;
  return (
    <div className="uploading">
      <progress className="uploading__bar" aria-hidden="true" />
      <p className="uploading__words" role="status">
        {say(wordsFor(file))}
      </p>
      <p className="uploading__time" aria-hidden="true">
        {say(bilingual(`Đã ${seconds} giây`, `${seconds} seconds so far`))}
      </p>
    </div>
  );
}

function wordsFor({ name, size, type }: File) {
  const megabytes = `${Math.max(0.1, size / 1024 / 1024).toFixed(1)} MB`;
  const isPicture = type.startsWith("image/");
  return bilingual(
    `Đang tải “${name}” (${megabytes.replace(".", ",")}) lên${isPicture ? " và thu nhỏ ảnh cho các cỡ màn hình" : ""}. Hãy để nguyên trang này cho đến khi xong.`,
    `Uploading “${name}” (${megabytes})${isPicture ? " and making it smaller for screens" : ""}. Leave this page open until it is done.`,
  );
}

/** How many whole seconds something has been going on. */
function useSeconds(isGoingOn: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!isGoingOn) return undefined;
    const start = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - start) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [isGoingOn]);
  return seconds;
}
