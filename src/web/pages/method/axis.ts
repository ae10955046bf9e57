/** A straight axis with the value that figures on it are held against. */
export interface Axis {
  from: number;
  to: number;
  /** Drawn as a line: no skill, or perfectly right. */
  reference: number;
}
