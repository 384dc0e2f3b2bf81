"use client";
import { COLOUR } from "@bantin/contract";
import { useField } from "@payloadcms/ui";
import type { TextFieldClientComponent } from "payload";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";

const CHOOSE = bilingual("Chọn màu", "Choose a colour");

/** Beside a field that holds a colour: the colour, which opens the browser's own choice. */
export const PickColour: TextFieldClientComponent = ({ field, path }) => {
  const say = useSay();
  const { value, setValue, disabled } = useField<string | null>({ path });
  const usual = String(field.admin?.placeholder ?? "");
  return (
    <input
      type="color"
      aria-label={say(CHOOSE)}
      title={say(CHOOSE)}
      disabled={disabled}
      style={{ width: "100%", marginTop: "0.4rem" }}
      value={typeof value === "string" && COLOUR.test(value) ? value : usual}
      onChange={({ target }) => setValue(target.value)}
    />
  );
};
