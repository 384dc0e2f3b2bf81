"use client";
import { calendarTitle } from "@bantin/contract";
import { type IsoWeek, weekAfter } from "@bantin/vietnamese";
import { Button, ConfirmationModal, useForm, useFormFields, useModal } from "@payloadcms/ui";
import { useState } from "react";
import { z } from "zod";
import { ask } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { copiedDays, hasEntries } from "../copy-days.ts";
import { weekOfForm } from "../week-of-form.ts";
import "../../../components/panel.css";

const found = z.object({ docs: z.array(z.object({ days: z.unknown() })) });

const MODAL = "copy-last-week";
const WORDS = {
  button: bilingual("Chép từ tuần trước", "Copy last week"),
  heading: bilingual("Thay các việc đã ghi?", "Replace what is there?"),
  body: bilingual(
    "Lịch này đã có việc. Chép từ tuần trước sẽ thay tất cả các ngày và việc đang có ở đây. Chỉ khi lưu thì thay đổi mới được giữ.",
    "This calendar has entries. Copying replaces all of its days. Nothing is kept before you save.",
  ),
  replace: bilingual("Thay bằng lịch tuần trước", "Replace"),
  noWeek: bilingual(
    "Chưa rõ lịch này của tuần nào. Hãy ghi ô “Năm” và ô “Tuần thứ” rồi bấm lại.",
    "Year or week is missing. Fill them in, then press it again.",
  ),
  failed: bilingual(
    "Chưa chép được vì máy chủ không trả lời. Hãy thử lại.",
    "Nothing was copied: the server does not answer. Try again.",
  ),
  copied: bilingual(
    "Đã chép các việc, không kèm tệp. Hãy sửa cho đúng tuần này rồi lưu.",
    "Copied, without the attachments. Mend what differs, then save.",
  ),
};

/** Fills the days with those of the week before, on their weekdays. */
export function CopyLastWeek({ readOnly = false }: { readOnly?: boolean }) {
  const say = useSay();
  const { getData, reset, setModified } = useForm();
  const { openModal } = useModal();
  const [said, setSaid] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const year = useFormFields(([fields]) => fields.year?.value);
  const week = useFormFields(([fields]) => fields.week?.value);
  const of = weekOfForm({ year, week });

  const copy = async () => {
    if (!of) return setSaid(say(WORDS.noWeek));
    setIsBusy(true);
    try {
      const before = weekAfter(of, -1);
      const days = copiedDays(await daysOf(before));
      if (days.length === 0) return setSaid(say(nothingIn(before)));
      await reset({ ...getData(), days });
      setModified(true);
      setSaid(say(WORDS.copied));
    } catch {
      setSaid(say(WORDS.failed));
    } finally {
      setIsBusy(false);
    }
  };

  if (readOnly) return null;
  return (
    <div className="field-type" style={{ alignSelf: "end" }}>
      <Button
        buttonStyle="secondary"
        margin={false}
        disabled={isBusy}
        onClick={() => (hasEntries(getData().days) ? openModal(MODAL) : copy())}
      >
        {say(WORDS.button)}
      </Button>
      <p className="panel__said" role="status">
        {said}
      </p>
      <ConfirmationModal
        modalSlug={MODAL}
        heading={say(WORDS.heading)}
        body={say(WORDS.body)}
        confirmLabel={say(WORDS.replace)}
        onConfirm={copy}
      />
    </div>
  );
}

/** The days of a week's calendar as it was saved last; nothing where there is no calendar. */
async function daysOf({ year, week }: IsoWeek): Promise<unknown> {
  const query = `where[year][equals]=${year}&where[week][equals]=${week}&limit=1&depth=0&draft=true`;
  const { docs } = await ask(found, `/calendars?${query}`);
  return docs[0]?.days;
}

const nothingIn = (week: IsoWeek) =>
  bilingual(
    `Không có gì để chép: chưa có “${calendarTitle(week)}”. Hãy ghi các việc vào từng ngày ở dưới.`,
    `Nothing to copy: there is no “${calendarTitle(week)}”. Write the entries below.`,
  );
