import type { EffectStatus } from "@bantin/contract";
import { type Bilingual, bilingual } from "../text/bilingual.ts";

export const EFFECT_STATUS_LABELS: Record<EffectStatus, Bilingual> = {
  unknown: bilingual("Chưa rõ", "Not known"),
  notYetInForce: bilingual("Chưa có hiệu lực", "Not yet in force"),
  inForce: bilingual("Còn hiệu lực", "In force"),
  partlyExpired: bilingual("Hết hiệu lực một phần", "Partly expired"),
  suspended: bilingual("Ngưng hiệu lực", "Suspended"),
  expired: bilingual("Hết hiệu lực", "Expired"),
};
