"use client";
import { Button, Drawer, useDocumentInfo, useForm, useModal } from "@payloadcms/ui";
import { useId, useState } from "react";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import type { Deed } from "../decide.ts";
import { useReview } from "./use-review.ts";
import "./reviewing.css";

const WORDS = {
  submit: bilingual("Gửi duyệt", "Submit"),
  takeBack: bilingual("Rút lại", "Take back"),
  approve: bilingual("Duyệt", "Approve"),
  return: bilingual("Trả lại…", "Return…"),
  returnTitle: bilingual("Trả lại bài", "Return"),
  reason: bilingual("Cần sửa điều gì", "What to change"),
  send: bilingual("Trả lại cho người viết", "Return to the writer"),
  noReason: bilingual("Hãy ghi cần sửa điều gì.", "Say what to change."),
} as const;

/** Above the form: what can be done with a text beside saving it. Each button saves what stands in the form. */
export function ReviewButtons() {
  const say = useSay();
  const info = useDocumentInfo();
  const { collectionSlug, hasPublishPermission, hasPublishedDoc, hasSavePermission, id } = info;
  const review = useReview();
  const { submit } = useForm();
  const { openModal } = useModal();
  if (!collectionSlug || !hasSavePermission || info.isTrashed) return null;
  // What is public as it stands has nobody to wait for.
  const isSettled = id !== undefined && hasPublishedDoc && info.unpublishedVersionCount === 0;
  if (isSettled || (id !== undefined && !review)) return null;

  const act = async (deed: Deed, deedNote = ""): Promise<boolean> => {
    const saved = await submit({
      action: `/api/${collectionSlug}${id ? `/${id}` : ""}?depth=0&fallback-locale=null&draft=true`,
      method: id ? "PATCH" : "POST",
      overrides: { _status: "draft", deed, deedNote },
      skipValidation: true,
    });
    if (!saved?.res?.ok) return false;
    if (id) info.setUnpublishedVersionCount((count) => count + 1);
    return true;
  };
  const stage = review?.stage ?? "writing";
  const mayPublish = hasPublishPermission && (review?.mayPublish ?? true);
  const drawer = `return-${id}`;
  return (
    <div className="review-buttons">
      {stage !== "inReview" && stage !== "done" && (
        <Button
          buttonStyle="secondary"
          margin={false}
          id="action-submit"
          onClick={() => act("submit")}
        >
          {say(WORDS.submit)}
        </Button>
      )}
      {stage === "inReview" && !mayPublish && (
        <Button
          buttonStyle="secondary"
          margin={false}
          id="action-take-back"
          onClick={() => act("takeBack")}
        >
          {say(WORDS.takeBack)}
        </Button>
      )}
      {stage === "inReview" && mayPublish && (
        <>
          <Button
            buttonStyle="secondary"
            margin={false}
            id="action-return"
            onClick={() => openModal(drawer)}
          >
            {say(WORDS.return)}
          </Button>
          <Button
            buttonStyle="secondary"
            margin={false}
            id="action-approve"
            onClick={() => act("approve")}
          >
            {say(WORDS.approve)}
          </Button>
          <ReturnDrawer slug={drawer} onReturn={(reason) => act("return", reason)} />
        </>
      )}
    </div>
  );
}

function ReturnDrawer({
  slug,
  onReturn,
}: {
  slug: string;
  onReturn: (reason: string) => Promise<boolean>;
}) {
  const say = useSay();
  const id = useId();
  const { closeModal } = useModal();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    if (reason.trim() === "") return setProblem(say(WORDS.noReason));
    setProblem(null);
    if (await onReturn(reason)) {
      setReason("");
      closeModal(slug);
    }
  };
  return (
    <Drawer slug={slug} title={say(WORDS.returnTitle)}>
      <div className="review-form">
        <label htmlFor={id}>{say(WORDS.reason)}</label>
        <textarea
          id={id}
          className="review-form__text"
          rows={4}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {problem && (
          <p className="review-form__problem" role="alert">
            {problem}
          </p>
        )}
        <Button margin={false} id="confirm-return" onClick={send}>
          {say(WORDS.send)}
        </Button>
      </div>
    </Drawer>
  );
}
