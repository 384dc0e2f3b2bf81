"use client";
import {
  Button,
  Drawer,
  PublishButton,
  useDocumentInfo,
  useForm,
  useFormModified,
  useModal,
} from "@payloadcms/ui";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import type { ScheduleKind } from "../api.ts";
import { PlanForm } from "./plan-form.tsx";
import { PlannedList } from "./planned-list.tsx";
import { tellScheduleChange, useSchedules } from "./use-schedules.ts";

const WORDS = {
  open: bilingual("Hẹn giờ…", "Schedule…"),
  title: bilingual("Hẹn giờ", "Schedule"),
  planned: bilingual("Đang hẹn", "Planned"),
} as const;

/** Beside “Đăng”: plans the publication of what stands in the form, which is saved as a draft first. */
export function PublishAndSchedule() {
  return (
    <>
      <PublishButton />
      <ScheduleButton />
    </>
  );
}

function ScheduleButton() {
  const say = useSay();
  const info = useDocumentInfo();
  const { id, collectionSlug, data, hasPublishPermission, hasPublishedDoc } = info;
  const hasDraft = info.unpublishedVersionCount > 0;
  const isModified = useFormModified();
  const { submit } = useForm();
  const { closeModal, openModal } = useModal();
  const answer = useSchedules(collectionSlug, id, String(data?.updatedAt ?? ""));
  if (!id || !collectionSlug || !hasPublishPermission) return null;

  const drawer = `schedule-${id}`;
  const open = async () => {
    if (isModified) {
      const saved = await submit({
        action: `/api/${collectionSlug}/${id}?depth=0&fallback-locale=null&draft=true`,
        method: "PATCH",
        overrides: { _status: "draft" },
        skipValidation: true,
      });
      if (!saved?.res?.ok) return;
      info.setUnpublishedVersionCount((count) => count + 1);
    }
    openModal(drawer);
  };

  return (
    <>
      <Button buttonStyle="secondary" margin={false} id="action-schedule" onClick={open}>
        {say(WORDS.open)}
      </Button>
      <Drawer slug={drawer} title={say(WORDS.title)}>
        {answer && answer.planned.length > 0 && (
          <section className="plan__planned">
            <h3>{say(WORDS.planned)}</h3>
            <PlannedList rows={answer.planned} mayPlan={answer.mayPlan} />
          </section>
        )}
        <PlanForm
          documents={[{ collection: collectionSlug, id: String(id) }]}
          kinds={kindsFor(hasPublishedDoc, hasDraft || isModified)}
          releases={answer?.releases ?? []}
          onPlanned={(isQuiet) => {
            tellScheduleChange();
            if (isQuiet) closeModal(drawer);
          }}
        />
      </Drawer>
    </>
  );
}

/** What may be planned; what is likely comes first and is chosen. */
function kindsFor(isPublic: boolean, hasDraft: boolean): ScheduleKind[] {
  if (!isPublic) return ["publish", "review"];
  return hasDraft ? ["publish", "unpublish", "review"] : ["review", "unpublish"];
}
