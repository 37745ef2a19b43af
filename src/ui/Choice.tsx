import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components";

export interface ChoiceProps<T extends string> {
  /** Accessible name */
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string; readonly content?: ReactNode }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight: quiet words, the chosen one in full ink. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup
      className="choice"
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as T)}
    >
      {options.map((option) => (
        <Radio key={option.id} className="choice-option" value={option.id} aria-label={option.label}>
          {option.content ?? option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
