import fitted from '../model/model.json' with { type: 'json' };
import type { Model } from './domain/model.ts';

/** The committed model; a test holds it to its schema. */
export const model: Model = fitted;
