import { Group, ToggleButton } from "react-aria-components";

export interface NameChoiceProps {
  /** What the names are for */
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  /** What a name is called in the reader's language */
  readonly word: (name: string) => string;
  readonly onChange: (chosen: string[]) => void;
}

/** Any number of names out of a list, each a switch. */
export function NameChoice({ label, names, chosen, word, onChange }: NameChoiceProps) {
  return (
    <div className="lecture-field">
      <span className="lecture-field-name">{label}</span>
      <Group className="lecture-names" aria-label={label}>
        {names.map((name) => (
          <ToggleButton
            key={name}
            className="lecture-name"
            isSelected={chosen.includes(name)}
            onChange={(selected) =>
              onChange(names.filter((other) => (other === name ? selected : chosen.includes(other))))
            }
          >
            {word(name)}
          </ToggleButton>
        ))}
      </Group>
    </div>
  );
}
