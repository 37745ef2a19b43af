import { MAX_MAGNITUDE } from "../limits.ts";
import { type Said, say } from "../words.ts";
import { type Complex, type NumberReader, readComplex } from "./readText.ts";

/** A field that cannot be used: its accessible name, the text in it and why, in words that follow the name. */
export interface Fault {
  readonly field: string;
  readonly text: string;
  readonly complaint: Said;
}

export type Condition = (x: number) => Said | null;

const anyNumber: Condition = () => null;
export const notNegative: Condition = (x) => (x >= 0 ? null : say("notNegative"));
export const positive: Condition = (x) => (x > 0 ? null : say("aboveZero"));

/** Reads fields and collects what is wrong with them. */
export class FieldReader {
  readonly faults: Fault[] = [];
  readonly readNumber: NumberReader;

  constructor(readNumber: NumberReader) {
    this.readNumber = readNumber;
  }

  refuse(field: string, text: string, complaint: Said): void {
    this.faults.push({ field, text, complaint });
  }

  /** One complaint about a field is enough. */
  refuseOnce(field: string, text: string, complaint: Said): void {
    if (!this.faults.some((fault) => fault.field === field)) this.refuse(field, text, complaint);
  }

  /** 0 where there is nothing to use. */
  complex(field: string, text: string, isReal: boolean): Complex {
    const value = readComplex(text, this.readNumber);
    if (value === null) this.refuse(field, text, say("complexLike"));
    else if (!(Math.hypot(value.re, value.im) <= MAX_MAGNITUDE)) {
      this.refuse(field, text, say("tooLarge", { most: MAX_MAGNITUDE }));
    } else if (isReal && value.im !== 0) this.refuse(field, text, say("realCoupling"));
    else return value;
    return { re: 0, im: 0 };
  }

  /** NaN where there is no number to use. */
  number(field: string, text: string, condition: Condition = anyNumber): number {
    const value = this.readNumber(text);
    if (value === null) this.refuse(field, text, say("numberLike"));
    else if (Math.abs(value) > MAX_MAGNITUDE) this.refuse(field, text, say("tooLarge", { most: MAX_MAGNITUDE }));
    else {
      const complaint = condition(value);
      if (complaint === null) return value + 0;
      this.refuse(field, text, complaint);
    }
    return Number.NaN;
  }
}
