import { uuidV5 } from './uuidV5.ts';

/** Our own: STIX keeps its published one for observables with the content the specification gives them (§2.9). */
const NAMESPACE = '64ddf8d3-aa6b-4497-87f5-304d35f0fcb9';

/** A STIX identifier: the type of the object and a UUID (STIX 2.1 §2.9). */
export type StixId = string;

/** The identifier of the object of a type that a key names: the same in every installation, whatever else is known. */
export const stixId = (type: string, key: string): StixId =>
  `${type}--${uuidV5(NAMESPACE, `${type}/${key}`)}`;
