import type { ReleaseState } from "@bantin/contract";
import { bilingual } from "../text/bilingual.ts";

export const STATE_LABELS: Record<ReleaseState, ReturnType<typeof bilingual>> = {
  live: bilingual("Đã lên trang", "Live"),
  failed: bilingual("Chưa lên trang", "Failed"),
  rolledBack: bilingual("Quay lại bản cũ", "Rolled back"),
  resumed: bilingual("Tiếp tục đăng", "Resumed"),
};
