import type { CollectionBeforeChangeHook } from "payload";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";

const FOLLOWS_ENVIRONMENT = bilingual(
  "Nơi nhận này do hệ thống tự tạo; địa chỉ và loại của nó lấy từ cấu hình máy chủ. Bạn có thể đổi tên, bật hoặc tắt.",
  "The system made this subscriber; its address and kind follow the server's configuration.",
);

/** The publisher that comes with the system is set up from the environment; what a form says would not last. */
export const keepBuiltIn: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== "update" || !originalDoc?.isBuiltIn || !req.user) return data;
  const isChanged = ["url", "kind"].some(
    (name) => data[name] !== undefined && data[name] !== originalDoc[name],
  );
  if (isChanged) throw refusal(req, FOLLOWS_ENVIRONMENT);
  return data;
};
