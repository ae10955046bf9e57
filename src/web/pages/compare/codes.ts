import type { Parse } from '../../state/parse.ts';

/** As many as one screen can hold side by side. */
export const MOST_CODES = 8;

/** Country codes as the address has them: "KR,JP,mt". */
export const countryCodes: Parse<string[]> = (text) => {
  const codes = (text ?? '').toUpperCase().split(',');
  const known = [...new Set(codes.filter((code) => /^[A-Z]{2,3}$/.test(code)))];
  return known.length > 0 ? known : undefined;
};

/** A jurisdiction by its two codes. */
interface Codes {
  code: string;
  alpha3: string;
}

/** What can be compared of what was asked for. */
export interface Chosen {
  /** Alpha-2 codes in the order asked for, at most MOST_CODES. */
  codes: string[];
  /** Codes that name no jurisdiction of the register. */
  unknown: string[];
  /** Codes beyond the first MOST_CODES. */
  leftOut: string[];
}

/** Reads two- and three-letter codes against the register. */
export function chosenOf(asked: readonly string[], register: readonly Codes[]): Chosen {
  const found = asked.map((text) => ({
    text,
    code: register.find(({ code, alpha3 }) => text === code || text === alpha3)?.code,
  }));
  const codes = [...new Set(found.flatMap(({ code }) => code ?? []))];
  return {
    codes: codes.slice(0, MOST_CODES),
    unknown: found.filter(({ code }) => code === undefined).map(({ text }) => text),
    leftOut: codes.slice(MOST_CODES),
  };
}
