const MOST_LENGTH = 4000;
/** Nothing but spaces and what is never drawn. */
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]*$/u;
/** Controls but tab and line ends, what turns the direction of text round, and halves of characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/**
 * What is wrong with the first text in a value that a reader should not be shown, and where it is (JSON Pointer);
 * `undefined` when all are well.
 */
export function textProblem(value: unknown, pointer = ''): { pointer: string; problem: string } | undefined {
  if (typeof value === 'string') {
    if (value.length > MOST_LENGTH) return { pointer, problem: `has more than ${MOST_LENGTH} characters` };
    if (BLANK.test(value)) return { pointer, problem: 'has nothing that can be read' };
    return UNPRINTABLE.test(value) ? { pointer, problem: 'has characters that cannot be shown' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = textProblem(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
