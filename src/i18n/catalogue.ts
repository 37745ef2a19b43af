import type { en } from "./en.ts";

/** The words of a language: English's keys. A form for “one” is needed only where the language has one. */
export type Catalogue = Words<typeof en>;

type Words<T> = {
  readonly [Key in keyof T as Key extends `${string}_one` ? never : Key]: Word<T[Key]>;
} & {
  readonly [Key in keyof T as Key extends `${string}_one` ? Key : never]?: Word<T[Key]>;
};
type Word<T> = T extends string ? string : Words<T>;
