"use client";
import { FieldDescription, FieldError, FieldLabel, useField } from "@payloadcms/ui";
import type { NumberFieldClientComponent } from "payload";

const MS = 1000;

/** A field that keeps milliseconds, for people who think in seconds. */
export const SecondsField: NumberFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<number | null>({
    potentiallyStalePath: path,
  });
  const { label, required, min, max } = field;
  const { description, width } = field.admin ?? {};
  return (
    <div
      className={`field-type number${showError ? " error" : ""}`}
      style={width ? { width, flex: "1 1 12rem" } : {}}
    >
      <FieldLabel label={label} path={path} required={required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={`field-${path}`}
          name={path}
          type="number"
          step="any"
          min={(min ?? 0) / MS}
          max={max === undefined ? undefined : max / MS}
          disabled={(readOnly ?? false) || disabled}
          value={typeof value === "number" ? value / MS : ""}
          onChange={({ target }) => {
            const seconds = target.valueAsNumber;
            setValue(Number.isNaN(seconds) ? null : Math.round(seconds * MS));
          }}
        />
      </div>
      <FieldDescription path={path} description={description} />
    </div>
  );
};
