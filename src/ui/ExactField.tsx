import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { FieldError, Input, TextField } from "react-aria-components";
import { formatExact } from "./format.ts";
import { parseNumber } from "./parseNumber.ts";

/** Digits that fit the field. */
const ROOM = 9;

/** Derived numbers have many digits: rounded while looked at, whole while edited. */
function shown(value: number, focused: boolean): string {
  const exact = formatExact(value);
  if (focused || exact.length <= ROOM) return exact;
  const rounded = formatExact(Number(value.toPrecision(6)));
  return rounded.length <= ROOM ? rounded : formatExact(Number(value.toPrecision(4)));
}

export interface ExactFieldProps {
  /** Accessible name */
  readonly label: string;
  readonly value: number;
  /** What is wrong with a number, or null when it may be used; the message names the limits */
  readonly complaint: (value: number) => string | null;
  /** Shown when the text is no number at all */
  readonly notNumber: string;
  readonly onCommit: (value: number) => void;
}

/** Typing pauses this long before a valid entry takes effect by itself, ms. */
const PAUSE = 700;

/**
 * A number field that takes any exact value. It commits on Enter, on leaving and after a pause. What was typed
 * stays until it is valid, or until the value changes by other means; Escape gives it up.
 */
export function ExactField({ label, value, complaint, notNumber, onCommit }: ExactFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  const [focused, setFocused] = useState(false);
  const [committed, setCommitted] = useState<number | null>(null);

  const input = useRef<HTMLInputElement>(null);
  // After the whole number has taken the rounded one's place: what is typed replaces it.
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);

  if (seen !== value) {
    setSeen(value);
    if (value !== committed) {
      setDraft(null);
      setMessage(null);
    }
  }

  const check = (text: string): { value: number } | { message: string } => {
    const parsed = parseNumber(text);
    if (parsed === null) return { message: notNumber };
    const wrong = complaint(parsed);
    return wrong === null ? { value: parsed } : { message: wrong };
  };

  const commit = (text: string, leave: boolean) => {
    const checked = check(text);
    if ("message" in checked) return setMessage(checked.message);
    setMessage(null);
    setCommitted(checked.value);
    if (leave) setDraft(null);
    if (checked.value !== value) onCommit(checked.value);
  };

  useEffect(() => {
    if (draft === null) return;
    const parsed = parseNumber(draft);
    if (parsed === null || parsed === value || complaint(parsed) !== null) return;
    const timer = setTimeout(() => {
      setMessage(null);
      setCommitted(parsed);
      onCommit(parsed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, value, complaint, onCommit]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && draft !== null) commit(draft, true);
    if (event.key === "Escape") {
      setDraft(null);
      setMessage(null);
    }
  };

  return (
    <TextField
      className="exact-field"
      aria-label={label}
      value={draft ?? shown(value, focused)}
      isInvalid={message !== null}
      onChange={setDraft}
      onFocusChange={setFocused}
      onBlur={() => draft !== null && commit(draft, true)}
      onKeyDown={onKeyDown}
    >
      <Input ref={input} inputMode="text" autoComplete="off" spellCheck={false} />
      {message !== null && <FieldError>{message}</FieldError>}
    </TextField>
  );
}
