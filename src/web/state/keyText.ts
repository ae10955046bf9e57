const KEY = /^heistcast_([a-z2-7]{12})_[A-Za-z0-9_-]{43}$/;

/** Whether a text has the form of an API key; whether it is one, the service alone knows. */
export const isKey = (text: string): boolean => KEY.test(text);

/** The public part of a key, by which submissions and the log name its holder. */
export const keyIdOf = (key: string): string => KEY.exec(key)?.[1] ?? '';

/** What is wrong with a text that is to be a key; `undefined` when it has the form of one. */
export function keyProblem(text: string): string | undefined {
  if (text === '') return 'This takes a key';
  if (isKey(text)) return undefined;
  if (!text.startsWith('heistcast_')) return 'A key begins with heistcast_';
  return 'This is not a whole key: copy it again, to its last character';
}
