"use client";
import {
  FieldDescription,
  PasswordField,
  TextInput,
  useAuth,
  useDocumentInfo,
  useField,
} from "@payloadcms/ui";
import type { TextFieldClientComponent } from "payload";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import "./accounts.css";

const WHERE_THE_CODE_IS = bilingual(
  "Máy chủ in mã này ra màn hình (nhật ký) khi khởi động mà chưa có tài khoản nào.",
  "The server prints it when it starts and there is no account yet.",
);

/** The server says when they may not stay empty; Payload's field would always, and keep what was once refused so. */
const leftToServer = () => true as const;

/** On an account that there is already: what proves that it is they who sit there whose screen it is. */
export const CurrentPassword: TextFieldClientComponent = ({ field, path }) => {
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  if (!user || !id) return null;
  return (
    <div className="accounts__field">
      <PasswordField
        autoComplete="current-password"
        field={{ name: field.name, label: field.label }}
        path={path}
        validate={leftToServer}
      />
      <FieldDescription path={path} description={field.admin?.description} />
    </div>
  );
};

/** Where the first account is made, and nowhere else. */
export const SetupCode: TextFieldClientComponent = ({ field, path }) => {
  const say = useSay();
  const { user } = useAuth();
  const { value, setValue, showError } = useField<string>({
    potentiallyStalePath: path,
    validate: leftToServer,
  });
  if (user) return null;
  return (
    <TextInput
      path={path}
      label={field.label}
      required
      showError={showError}
      value={value ?? ""}
      onChange={({ target }: { target: { value: string } }) => setValue(target.value)}
      description={say(WHERE_THE_CODE_IS)}
    />
  );
};
