import { useState } from "react";
import { FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";

export interface TextEditProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly required?: boolean;
  /** Lines of a text of several; one line where absent */
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

/** A text that is kept at every key while it may be kept; what may not stays in the field with a word about it. */
export function TextEdit({ label, value, most, required = false, rows, onChange }: TextEditProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<string | null>(null);
  const isRefused = (text: string) => text.length > most || (required && text.trim() === "");
  return (
    <TextField
      className="lecture-field"
      value={refused ?? value}
      isInvalid={refused !== null}
      onChange={(text) => {
        setRefused(isRefused(text) ? text : null);
        if (!isRefused(text)) onChange(text);
      }}
      onBlur={() => setRefused(null)}
    >
      <Label className="lecture-field-name">{label}</Label>
      {rows === undefined ? <Input /> : <TextArea rows={rows} />}
      <FieldError>{t(required ? "lecture.editor.textOf" : "lecture.editor.textUpTo", { most })}</FieldError>
    </TextField>
  );
}
