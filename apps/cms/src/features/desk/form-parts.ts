import type { Field } from "payload";
import { scheduleField } from "../schedules/fields.ts";
import { siteLineComponents, siteNoticeField } from "../site-status/form-parts.ts";

/** At the top of the form of whatever is written, reviewed and published. */
export const noticeFields: Field[] = [siteNoticeField, scheduleField];

/** Around its form, and above its list. */
export const deskComponents = {
  edit: {
    beforeDocumentControls: [
      ...siteLineComponents.edit.beforeDocumentControls,
      "/features/reviewing/components/review-buttons.tsx#ReviewButtons",
    ],
    PublishButton: "/features/schedules/components/schedule-button.tsx#PublishAndSchedule",
  },
  beforeListTable: ["/features/schedules/components/list-bar.tsx#ListBar"],
};
