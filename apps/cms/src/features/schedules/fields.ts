import type { UIField } from "payload";
import { bilingual } from "../../text/bilingual.ts";

/** What is planned for a document: at the top of its form, and as a column of lists. */
export const scheduleField: UIField = {
  name: "schedule",
  type: "ui",
  label: bilingual("Lên lịch", "Scheduled"),
  admin: {
    components: {
      Field: "/features/schedules/components/schedule-notice.tsx#ScheduleNotice",
      Cell: "/features/schedules/components/schedule-cell.tsx#ScheduleCell",
    },
  },
};
