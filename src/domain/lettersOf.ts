/** A name as its letters and digits alone, in lower case: `Gate.io` and `GateIO` are the same. */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
