import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  Text,
} from "react-aria-components";
import { Icon } from "./Icon.tsx";

export interface MenuOption<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly description?: string | undefined;
}

export interface SelectMenuProps<T extends string> {
  /** Accessible name */
  readonly label: string;
  /** Null shows `placeholder`: the present state is none of the options */
  readonly value: T | null;
  readonly placeholder: string;
  readonly sections: readonly { readonly title: string | null; readonly options: readonly MenuOption<T>[] }[];
  readonly onChange: (value: T) => void;
}

/** A menu of named things, each with a line that says what it is. */
export function SelectMenu<T extends string>({ label, value, placeholder, sections, onChange }: SelectMenuProps<T>) {
  return (
    <Select
      className="select"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(key) => key !== null && onChange(String(key) as T)}
    >
      <Button className="select-button">
        <SelectValue className="select-value">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon name="chevron" />
      </Button>
      <Popover className="popover" offset={6}>
        <ListBox className="listbox">
          {sections.map((section) => (
            <ListBoxSection key={section.title ?? ""} className="listbox-section">
              {section.title !== null && <Header className="listbox-header">{section.title}</Header>}
              {section.options.map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="listbox-item">
                  <Text slot="label">{option.label}</Text>
                  {option.description !== undefined && <Text slot="description">{option.description}</Text>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
