import type { Profile } from './profile.ts';

type Kind = Profile['events'][number]['kind'];

/** The four shapes that events are drawn with. */
export type Shape = 'triangle' | 'square' | 'diamond' | 'ring' | 'cross';

/** What a regulatory event is called and drawn as. Hollow marks undo something. */
interface EventKind {
  name: string;
  shape: Shape;
  isHollow?: boolean;
}

export const EVENT_KINDS: Record<Kind, EventKind> = {
  vasp_law_in_force: { name: 'Law on venues in force', shape: 'triangle' },
  vasp_registration_mandatory: { name: 'Registration mandatory', shape: 'triangle' },
  vasp_licensing_mandatory: { name: 'Licence mandatory', shape: 'triangle' },
  custody_rules_in_force: { name: 'Custody rules in force', shape: 'square' },
  travel_rule_in_force: { name: 'Travel rule in force', shape: 'square' },
  incident_reporting_in_force: { name: 'Incident reporting in force', shape: 'square' },
  fatf_grey_listed: { name: 'Put on the FATF grey list', shape: 'diamond' },
  fatf_black_listed: { name: 'Put on the FATF black list', shape: 'diamond' },
  fatf_grey_delisted: { name: 'Taken off the FATF grey list', shape: 'diamond', isHollow: true },
  fatf_r15_rating: { name: 'Rated on FATF Recommendation 15', shape: 'ring' },
  vasp_ban: { name: 'Venues banned', shape: 'cross' },
  vasp_ban_lifted: { name: 'Ban lifted', shape: 'cross', isHollow: true },
};

/** The shapes with what each stands for. */
export const SHAPES: readonly { shape: Shape; meaning: string }[] = [
  { shape: 'triangle', meaning: 'law, registration or licence' },
  { shape: 'square', meaning: 'custody, travel or reporting rules' },
  { shape: 'diamond', meaning: 'FATF list (hollow: taken off)' },
  { shape: 'ring', meaning: 'FATF rating' },
  { shape: 'cross', meaning: 'ban (thin: lifted)' },
];
