"use client";
import { Button, Drawer, toast, useModal, useRouteCache, useSelection } from "@payloadcms/ui";
import { useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { doneAnswer } from "../api.ts";
import { PlanForm } from "./plan-form.tsx";

const DRAWER = "publish-together";
const WORDS = {
  open: bilingual("Đăng cùng lúc…", "Publish together…"),
  title: bilingual("Đăng cùng lúc", "Publish together"),
  now: bilingual("Đăng ngay bây giờ", "Publish now"),
  orLater: bilingual("Hoặc hẹn giờ", "Or later"),
  rule: bilingual(
    "Tất cả lên trang trong cùng một lần. Nếu có một nội dung chưa đăng được thì chưa đăng gì cả.",
    "All of them go live at once. If one is refused, none is published.",
  ),
} as const;

/** For what is chosen in the list: published as one release, now or at an hour. */
export function PublishTogether({ collection }: { collection: string }) {
  const say = useSay();
  const { selectedIDs, toggleAll } = useSelection();
  const { clearRouteCache } = useRouteCache();
  const { closeModal, openModal } = useModal();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (selectedIDs.length < 2) return null;

  const documents = selectedIDs.map((id) => ({ collection, id: String(id) }));
  const done = (words: string) => {
    closeModal(DRAWER);
    toast.success(words);
    toggleAll();
    clearRouteCache();
  };
  const publish = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      const answer = await askWith(doneAnswer, "/planning/publish-together", { documents });
      done(say(published(answer.done)));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <div className="list-bar__together">
      <Button size="small" margin={false} onClick={() => openModal(DRAWER)}>
        {say(WORDS.open)} ({selectedIDs.length})
      </Button>
      <Drawer slug={DRAWER} title={`${say(WORDS.title)} (${selectedIDs.length})`}>
        <div className="plan plan__planned">
          <p>{say(WORDS.rule)}</p>
          <Button margin={false} disabled={isBusy} onClick={publish}>
            {say(WORDS.now)}
          </Button>
          {problem && (
            <p className="plan__problem" role="alert">
              {problem}
            </p>
          )}
          <h3>{say(WORDS.orLater)}</h3>
        </div>
        <PlanForm
          documents={documents}
          kinds={["publish"]}
          onPlanned={(isQuiet) => {
            if (isQuiet) done(say(plannedWords(documents.length)));
          }}
        />
      </Drawer>
    </div>
  );
}

const published = (count: number) =>
  bilingual(`Đã đăng ${count} nội dung cùng lúc.`, `Published ${count} at once.`);
const plannedWords = (count: number) =>
  bilingual(`Đã hẹn giờ đăng ${count} nội dung cùng lúc.`, `Planned ${count} at once.`);
