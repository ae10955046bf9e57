import type { z } from 'zod';
import type { IsoDate } from '../domain/date.ts';
import { type EvidencePut, recordOf } from '../domain/evidencePut.ts';
import { exchange, exchangeFact } from '../domain/exchange.ts';
import { attribution, incident } from '../domain/incident.ts';
import { jurisdictionEvent, jurisdictionIndex, oversightLevel } from '../domain/jurisdiction.ts';
import { mergePatch } from '../domain/mergePatch.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Submission, SubmissionContent } from '../domain/submission.ts';
import type { DeskStore } from './deskStore.ts';

const exchangeProfile = exchange.omit({ facts: true });
const incidentRecord = incident.omit({ attributions: true });
const RECORDS_OF_FACTS = { oversightLevel, event: jurisdictionEvent, index: jurisdictionIndex };

/** What a withdrawn record says of it. */
interface Withdrawal {
  on: IsoDate;
  reason: string;
}

/**
 * The records that a submission puts when it is accepted, each with the one it replaces as it is now. A dispute
 * without a patch withdraws its record. Throws a Refusal when a record it speaks of does not exist, or a patched one
 * is not what a record of its kind must be.
 */
export async function putsOf(
  { id, content }: Pick<Submission, 'id' | 'content'>,
  store: Pick<DeskStore, 'correctable'>,
  withdrawal: Withdrawal,
): Promise<EvidencePut[]> {
  switch (content.kind) {
    case 'incident': {
      const { attributions, ...record } = content.incident;
      return [
        { kind: 'incident', record, attributions: [] },
        ...attributions.map((each, index) => attributionPut(record.id, `attribution-${index + 1}`, each)),
      ];
    }
    case 'attribution':
      return [attributionPut(content.incident, `attribution-${id}`, content.attribution)];
    case 'exchange': {
      const { facts, ...record } = content.exchange;
      return [
        { kind: 'exchange', record },
        ...facts.map((fact): EvidencePut => ({ kind: 'exchangeFact', exchange: record.id, record: fact })),
      ];
    }
    case 'exchangeFact':
      return [{ kind: 'exchangeFact', exchange: content.exchange, record: content.fact }];
    case 'jurisdictionFact':
      return [{ kind: 'jurisdictionFact', jurisdiction: content.jurisdiction, fact: content.fact }];
    case 'correction':
    case 'dispute':
      return [await changed(content, store, withdrawal)];
  }
}

const attributionPut = (
  incidentId: string,
  key: string,
  record: z.infer<typeof attribution>,
): EvidencePut => ({ kind: 'attribution', incident: incidentId, key, record });

async function changed(
  content: Extract<SubmissionContent, { kind: 'correction' | 'dispute' }>,
  { correctable }: Pick<DeskStore, 'correctable'>,
  withdrawn: Withdrawal,
): Promise<EvidencePut> {
  const put = await correctable(content.record);
  if (put === undefined) throw new Refusal('notFound', `No record "${content.record}".`, '/record');
  const patched = mergePatch(recordOf(put), content.patch ?? { withdrawn });
  switch (put.kind) {
    case 'exchange':
      return { ...put, record: fitting(exchangeProfile, patched), before: put.record };
    case 'exchangeFact':
      return { ...put, record: fitting(exchangeFact, patched), before: put.record };
    case 'incident':
      return { ...put, record: fitting(incidentRecord, patched), before: put.record };
    case 'attribution':
      return { ...put, record: fitting(attribution, patched), before: put.record };
    case 'jurisdictionFact': {
      const record = fitting<unknown>(RECORDS_OF_FACTS[put.fact.kind], patched);
      // The schema is that of the fact's own kind.
      const fact = { kind: put.fact.kind, record } as typeof put.fact;
      return { ...put, fact, before: put.fact.record };
    }
  }
}

function fitting<Record>(schema: z.ZodType<Record>, patched: unknown): Record {
  const { success, data, error } = schema.safeParse(patched);
  if (success) return data;
  const [issue] = error.issues;
  const at = ['', 'patch', ...(issue?.path ?? []).map(String)].join('/');
  const what =
    issue?.code === 'unrecognized_keys' ? `unknown name "${issue.keys.join('", "')}"` : issue?.message;
  throw new Refusal('invalid', `The record would not be valid then: ${what}.`, at);
}
