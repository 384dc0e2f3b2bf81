import type { Condition, TextField } from "payload";
import { environment } from "../../environment/index.ts";
import { bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { targetProblem } from "../../webhooks/network/target.ts";
import { TARGET_WORDS } from "../../webhooks/sending/attempt-result.ts";
import { isOfKind } from "./is-of-kind.ts";

const isNoGithub: Condition = (data) => data?.kind !== "github";

/** Where messages are posted to. Names are looked up when something is sent, not here. */
export const urlField: TextField = {
  name: "url",
  type: "text",
  label: bilingual("Địa chỉ nhận", "URL"),
  admin: {
    condition: isNoGithub,
    placeholder: "https://ci.example.vn/hooks/bantin",
    description: bilingual(
      "Bắt đầu bằng https://. Máy trong mạng nội bộ chỉ nhận được khi người quản trị kỹ thuật cho phép bằng WEBHOOK_ALLOWED_HOSTS.",
      "Starts with https://. Machines of your own network have to be allowed by WEBHOOK_ALLOWED_HOSTS.",
    ),
  },
  validate: (value: string | null | undefined, { req, siblingData }) => {
    if (isOfKind(siblingData, "github")) return true;
    const problem = targetProblem(value ?? "", environment.webhookAllowedHosts);
    return problem === null || inLanguageOf(req, TARGET_WORDS[problem]);
  },
};
