import { mergePatch } from '../domain/mergePatch.ts';
import type { SubmissionContent } from '../domain/submission.ts';
import { digestOf } from './digest.ts';
import type { EvidenceRow, SubmissionRow } from './verifyLogRows.ts';

/** A record that acceptance put into the evidence. */
interface PutRecord {
  /** Its evidence id. */
  evidence: string;
  record: unknown;
  /** Whether it was only withdrawn. On which day is not in the log, so it is not compared. */
  isWithdrawal: boolean;
}

interface Put {
  origin: string;
  decidedSeq: number;
  isWithdrawal: boolean;
  digest: string;
}

/** Compares rows of evidence with what accepted submissions put. */
export interface EvidenceCheck {
  /** Takes note of an accepted submission whose content is what was filed. */
  accept(row: SubmissionRow): void;
  /** What of a row is not as its submission put it, a line each. */
  problemsOf(row: EvidenceRow): string[];
  /** The records that were put and of which there was no row, a line each. */
  missing(): string[];
}

/** A check that knows of no submission yet. */
export function createEvidenceCheck(): EvidenceCheck {
  const puts = new Map<string, Put[]>();
  const seen = new Set<string>();
  const newest = (evidence: string): Put | undefined => puts.get(evidence)?.at(-1);
  return {
    accept(row) {
      for (const { evidence, record, isWithdrawal } of recordsOf(row)) {
        const digest = digestOf(isWithdrawal ? withoutDay(record) : record);
        const put = { origin: row.id, decidedSeq: row.decidedSeq ?? 0, isWithdrawal, digest };
        const all = [...(puts.get(evidence) ?? []), put];
        puts.set(
          evidence,
          all.sort((a, b) => a.decidedSeq - b.decidedSeq),
        );
      }
    },
    problemsOf({ name, evidence, origin, record, altered }) {
      if (record === undefined) {
        const isKnown = puts.get(evidence)?.some((put) => put.origin === origin);
        return isKnown ? [] : [`${name} came with no accepted submission, but says ${origin}`];
      }
      const put = newest(evidence);
      if (put?.origin !== origin) return [`${name} came with no accepted submission, but says ${origin}`];
      seen.add(evidence);
      const isSame = digestOf(put.isWithdrawal ? withoutDay(record) : record) === put.digest;
      const what = [...(isSame ? [] : ['record']), ...altered].join(', ');
      return what === '' ? [] : [`${name} is not as submission ${origin} put it: ${what}`];
    },
    missing: () =>
      [...puts.keys()]
        .filter((evidence) => !seen.has(evidence))
        .map((evidence) => `${evidence} is not there as submission ${newest(evidence)?.origin} put it`),
  };
}

/** The records that an accepted submission put, as its content and what it replaced make them. */
function recordsOf({ id, content: filed, replaced, decision }: SubmissionRow): PutRecord[] {
  // What was filed under this digest was checked before it was kept.
  const content = filed as SubmissionContent;
  const put = (evidence: string, record: unknown): PutRecord => ({ evidence, record, isWithdrawal: false });
  switch (content.kind) {
    case 'incident': {
      const { attributions, ...record } = content.incident;
      const at = `incident/${record.id}`;
      return [put(at, record), ...attributions.map((each, n) => put(`${at}/attribution-${n + 1}`, each))];
    }
    case 'attribution':
      return [put(`incident/${content.incident}/attribution-${id}`, content.attribution)];
    case 'exchange': {
      const { facts, ...record } = content.exchange;
      const at = `exchange/${record.id}`;
      return [put(`${at}/profile`, record), ...facts.map((fact) => put(`${at}/${fact.id}`, fact))];
    }
    case 'exchangeFact':
      return [put(`exchange/${content.exchange}/${content.fact.id}`, content.fact)];
    case 'jurisdictionFact': {
      const { record } = content.fact;
      return [put(`jurisdiction/${content.jurisdiction}/${record.id}`, record)];
    }
    case 'correction':
    case 'dispute': {
      const isWithdrawal = content.patch === undefined;
      const patch = content.patch ?? { withdrawn: { reason: decision?.reason } };
      const record = mergePatch(replaced?.[content.record], patch);
      return [{ evidence: content.record, record, isWithdrawal }];
    }
  }
}

/** A record without the day it was withdrawn. */
function withoutDay(record: unknown): unknown {
  return mergePatch(record, { withdrawn: { on: null } });
}
