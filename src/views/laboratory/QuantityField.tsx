import { useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Quantity } from "../../scenario/laboratory/examples.ts";
import { DIMENSIONS, type Fault } from "./draft.ts";
import { useFaultText } from "./faultText.ts";

export interface QuantityFieldProps {
  readonly quantity: Quantity;
  readonly text: string;
  readonly fault: Fault | undefined;
  readonly onChange: (text: string) => void;
}

/** A number with its unit, as text. What is wrong is said once the field is left; nothing typed is ever replaced. */
export function QuantityField({ quantity, text, fault, onChange }: QuantityFieldProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const [focused, setFocused] = useState(false);
  const shown = fault && !focused ? faultText(fault, DIMENSIONS[quantity]) : null;
  return (
    <TextField
      className="quantity"
      value={text}
      isInvalid={shown !== null}
      onChange={onChange}
      onFocusChange={setFocused}
    >
      <Label>{t(`laboratory.quantities.${quantity}`)}</Label>
      <Input autoComplete="off" spellCheck={false} />
      {shown === null ? (
        <Text slot="description">{t(`laboratory.hints.${quantity}`)}</Text>
      ) : (
        <FieldError>{shown}</FieldError>
      )}
    </TextField>
  );
}
