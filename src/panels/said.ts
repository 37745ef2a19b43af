import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { FieldError, FieldWarning } from "../scenario/format.ts";
import type { Said } from "../scenario/words.ts";

/** Says what is wrong with a number or a scenario in the reader's language. */
export function useSaid(): (said: Said) => string {
  const { t } = useTranslation();
  return useCallback(
    (said: Said): string => {
      const resolve = ({ key, values = {} }: Said): string => {
        const spoken = Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "object" ? resolve(value) : value,
        ]);
        return t(`words.${key}`, Object.fromEntries(spoken) as Record<string, string | number>);
      };
      return resolve(said);
    },
    [t],
  );
}

/** An error's or a warning's words; in English where they come without a key. */
export function useMessage(): (about: FieldError | FieldWarning) => string {
  const say = useSaid();
  return useCallback(({ said, message }) => (said ? say(said) : message), [say]);
}
