import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Scope } from '../domain/apiKey.ts';
import type { AttackPattern, MitreObject } from '../domain/attackPattern.ts';
import type { Exchange, ExchangeFact } from '../domain/exchange.ts';
import type { Attribution, Incident } from '../domain/incident.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { JurisdictionFact } from '../domain/jurisdictionFact.ts';
import type { LogEntry } from '../domain/logEntry.ts';
import type { PeerRating } from '../domain/peerRating.ts';
import type { RiskBand } from '../domain/score.ts';
import type { StateTheftTotal } from '../domain/stateTheftTotal.ts';
import type {
  MadeDecision,
  SubmissionContent,
  SubmissionKind,
  SubmissionStatus,
} from '../domain/submission.ts';
import type { ThreatActor } from '../domain/threatActor.ts';
import type { UnPanelCase } from '../domain/unPanelCase.ts';
import type { TargetKind } from '../domain/vocabulary.ts';
import type { StoredSnapshot, StoredVolume } from './records.ts';

// Every table is a document (`record`, validated before it came here) with the columns that reads filter,
// sort or join on. `origin` is 'dataset' or the id of the submission that brought the row.
const origin = () => text('origin').notNull();
const record = <Document>() => text('record', { mode: 'json' }).$type<Document>().notNull();
const exchangeId = () =>
  text('exchange_id')
    .notNull()
    .references(() => exchanges.id, { onDelete: 'restrict' });
const documents = <Document>(table: string) =>
  sqliteTable(table, { id: text('id').primaryKey(), record: record<Document>(), origin: origin() });

export const exchanges = sqliteTable(
  'exchange',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    /** Operating base on the day the evidence was compiled. */
    jurisdiction: text('jurisdiction'),
    peakSizeTier: integer('peak_size_tier'),
    /** Name, id and aliases in lower case, one a line. */
    searchText: text('search_text').notNull(),
    record: record<Omit<Exchange, 'facts'>>(),
    origin: origin(),
  },
  (table) => [
    index('exchange_jurisdiction').on(table.jurisdiction),
    check('exchange_peak_size_tier', sql`${table.peakSizeTier} between 1 and 4`),
  ],
);

export const exchangeAliases = sqliteTable(
  'exchange_alias',
  {
    alias: text('alias').primaryKey(),
    exchangeId: exchangeId(),
    origin: origin(),
  },
  (table) => [index('exchange_alias_exchange').on(table.exchangeId)],
);

export const exchangeFacts = sqliteTable(
  'exchange_fact',
  {
    id: text('id').primaryKey(),
    exchangeId: exchangeId(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    from: text('from').notNull(),
    to: text('to'),
    knownFrom: text('known_from').notNull(),
    record: record<ExchangeFact>(),
    origin: origin(),
  },
  (table) => [index('exchange_fact_exchange').on(table.exchangeId)],
);

export const volumeSnapshots = sqliteTable('volume_snapshot', {
  id: text('id').primaryKey(),
  /** The last day any of its rows was observed: from then on absence from it is known. */
  observedOn: text('observed_on').notNull(),
  fullCrossSection: integer('full_cross_section', { mode: 'boolean' }).notNull(),
  /** How many of its rows have a rank. */
  venuesRanked: integer('venues_ranked').notNull(),
  record: record<StoredSnapshot>(),
  origin: origin(),
});

export const volumeObservations = sqliteTable(
  'volume_observation',
  {
    id: text('id').primaryKey(),
    exchangeId: exchangeId(),
    snapshotId: text('snapshot')
      .notNull()
      .references(() => volumeSnapshots.id, { onDelete: 'restrict' }),
    observedOn: text('observed_on').notNull(),
    rank: integer('rank'),
    volumeUsd24h: real('volume_usd_24h'),
    confidence: text('confidence').notNull(),
    record: record<StoredVolume>(),
    origin: origin(),
  },
  (table) => [
    index('volume_observation_exchange').on(table.exchangeId, table.observedOn),
    index('volume_observation_snapshot').on(table.snapshotId),
  ],
);

export const incidents = sqliteTable(
  'incident',
  {
    id: text('id').primaryKey(),
    targetId: text('target_id').references(() => exchanges.id, { onDelete: 'restrict' }),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    jurisdiction: text('jurisdiction'),
    occurredOn: text('occurred_on').notNull(),
    /** Middle day of what `occurredOn` can mean. */
    occurredDay: text('occurred_day').notNull(),
    disclosedOn: text('disclosed_on').notNull(),
    lossUsd: real('loss_usd'),
    access: text('access').notNull(),
    theft: text('theft').notNull(),
    record: record<Omit<Incident, 'attributions'>>(),
    origin: origin(),
  },
  (table) => [
    index('incident_target').on(table.targetId),
    index('incident_occurred').on(table.occurredDay),
    check('incident_loss', sql`${table.lossUsd} >= 0`),
  ],
);

export const attributions = sqliteTable(
  'attribution',
  {
    id: text('id').primaryKey(),
    incidentId: text('incident_id')
      .notNull()
      .references(() => incidents.id, { onDelete: 'restrict' }),
    /** Place in the incident's list, from 1. */
    position: integer('position').notNull(),
    actor: text('actor').notNull(),
    actorId: text('actor_id'),
    sponsor: text('sponsor'),
    status: text('status').$type<Attribution['status']>().notNull(),
    knownFrom: text('known_from').notNull(),
    record: record<Attribution>(),
    origin: origin(),
  },
  (table) => [
    index('attribution_incident').on(table.incidentId),
    index('attribution_actor').on(table.actorId),
    index('attribution_sponsor').on(table.sponsor),
    check('attribution_status', sql`${table.status} in ('suspected', 'attributed')`),
  ],
);

export const jurisdictions = sqliteTable('jurisdiction', {
  code: text('code').primaryKey(),
  alpha3: text('alpha3').notNull().unique(),
  name: text('name').notNull(),
  region: text('region').notNull(),
  record: record<Omit<Jurisdiction, 'oversightLevels' | 'events' | 'indices'>>(),
  origin: origin(),
});

export const jurisdictionFacts = sqliteTable(
  'jurisdiction_fact',
  {
    id: text('id').primaryKey(),
    code: text('code')
      .notNull()
      .references(() => jurisdictions.code, { onDelete: 'restrict' }),
    kind: text('kind').$type<JurisdictionFact['kind']>().notNull(),
    position: integer('position').notNull(),
    from: text('from'),
    knownFrom: text('known_from').notNull(),
    record: record<JurisdictionFact['record']>(),
    origin: origin(),
  },
  (table) => [
    index('jurisdiction_fact_code').on(table.code),
    check('jurisdiction_fact_kind', sql`${table.kind} in ('oversightLevel', 'event', 'index')`),
  ],
);

export const attackPatterns = documents<AttackPattern>('attack_pattern');
export const mitreObjects = documents<MitreObject>('mitre_object');
export const threatActors = documents<ThreatActor>('threat_actor');
export const stateTheftTotals = documents<StateTheftTotal>('state_theft_total');

export const unPanelCases = sqliteTable('un_panel_case', {
  number: integer('number').primaryKey(),
  record: record<UnPanelCase>(),
  origin: origin(),
});

export const peerRatings = sqliteTable(
  'peer_rating',
  {
    id: text('id').primaryKey(),
    exchangeId: exchangeId(),
    publisher: text('publisher').notNull(),
    publishedOn: text('published_on').notNull(),
    record: record<PeerRating>(),
    origin: origin(),
  },
  (table) => [index('peer_rating_exchange').on(table.exchangeId)],
);

/** The current scores, a row for each venue; a closed one has none. Derived, never evidence: replaced as a whole. */
export const currentScores = sqliteTable(
  'current_score',
  {
    exchangeId: exchangeId().primaryKey(),
    asOf: text('as_of').notNull(),
    rawPoints: real('raw_points'),
    riskPoints: real('risk_points'),
    riskBand: text('risk_band').$type<RiskBand>(),
    percentile: real('percentile'),
    probabilityState: real('probability_state'),
    probabilityAny: real('probability_any'),
    probabilityLow: real('probability_low'),
    probabilityHigh: real('probability_high'),
    /** The score with its reasons in JSON, as it is served. */
    answer: text('answer'),
  },
  (table) => [
    index('current_score_points').on(sql`${table.rawPoints} desc`, table.exchangeId),
    check('current_score_of_open_venue', sql`(${table.rawPoints} is null) = (${table.answer} is null)`),
  ],
);

/**
 * Scores of the 1st of each month, derived. Rows of an edition that is not the installation's belong to a
 * rescoring under way or to one that was cut off.
 */
export const scoreHistory = sqliteTable(
  'score_history',
  {
    edition: integer('edition').notNull(),
    exchangeId: exchangeId(),
    asOf: text('as_of').notNull(),
    rawPoints: real('raw_points').notNull(),
    riskPoints: real('risk_points').notNull(),
    riskBand: text('risk_band').$type<RiskBand>().notNull(),
    percentile: real('percentile'),
    probabilityState: real('probability_state').notNull(),
    probabilityAny: real('probability_any').notNull(),
    probabilityLow: real('probability_low').notNull(),
    probabilityHigh: real('probability_high').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.edition, table.exchangeId, table.asOf] }),
    index('score_history_exchange').on(table.exchangeId),
  ],
);

/** What this installation holds, a key a row. */
export const installation = sqliteTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** What was submitted. The content never changes; the rest follows the log. */
export const submissions = sqliteTable(
  'submission',
  {
    id: text('id').primaryKey(),
    /** Its entry in the log. */
    seq: integer('seq').notNull().unique(),
    kind: text('kind').$type<SubmissionKind>().notNull(),
    status: text('status').$type<SubmissionStatus>().notNull(),
    filedBy: text('filed_by').notNull(),
    filedAt: text('filed_at').notNull(),
    content: text('content', { mode: 'json' }).$type<SubmissionContent>().notNull(),
    /** The evidence id a dispute is about. */
    disputes: text('disputes'),
    likelyDuplicateOf: text('likely_duplicate_of', { mode: 'json' }).$type<string[]>().notNull(),
    /** The log's entry of the decision. */
    decidedSeq: integer('decided_seq').unique(),
    decision: text('decision', { mode: 'json' }).$type<MadeDecision>(),
    /** The records that acceptance replaced, by evidence id. */
    replaced: text('replaced', { mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (table) => [
    index('submission_status').on(table.status, table.seq),
    index('submission_filed_by').on(table.filedBy, table.seq),
    check('submission_status_known', sql`${table.status} in ('pending', 'accepted', 'rejected')`),
    check('submission_decided', sql`(${table.status} = 'pending') = (${table.decision} is null)`),
  ],
);

/** The append-only log. */
export const logEntries = sqliteTable('log_entry', {
  seq: integer('seq').primaryKey(),
  at: text('at').notNull(),
  kind: text('kind').$type<LogEntry['kind']>().notNull(),
  subject: text('subject').notNull(),
  by: text('by').notNull(),
  digest: text('digest').notNull(),
  previous: text('previous').notNull().unique(),
  hash: text('hash').notNull().unique(),
});

/** The answer to each write that came with an `Idempotency-Key`. */
export const writeReceipts = sqliteTable(
  'write_receipt',
  {
    keyId: text('key_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 of what was asked for, in hex. */
    requestDigest: text('request_digest').notNull(),
    submissionId: text('submission_id').notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.idempotencyKey] })],
);

/** Keys. Of the secret only its SHA-256 is kept. */
export const apiKeys = sqliteTable('api_key', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  secretHash: text('secret_hash').notNull(),
  scopes: text('scopes', { mode: 'json' }).$type<Scope[]>().notNull(),
  exchange: text('exchange'),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at'),
  revokedAt: text('revoked_at'),
});

/** Unpublished facts that an exchange keeps of itself. */
export const privateFacts = sqliteTable('private_facts', {
  exchangeId: exchangeId().primaryKey(),
  facts: text('facts', { mode: 'json' }).$type<ExchangeFact[]>().notNull(),
  updatedAt: text('updated_at').notNull(),
});

/** How far each feed was read. */
export const feeds = sqliteTable('feed', {
  id: text('id').primaryKey(),
  etag: text('etag'),
  lastModified: text('last_modified'),
  checkedAt: text('checked_at').notNull(),
  succeededAt: text('succeeded_at'),
  /** Failures since the last success. */
  failures: integer('failures').notNull(),
  nextCheckAt: text('next_check_at').notNull(),
  reason: text('reason'),
});

/** What of a feed was seen, so that it is not submitted twice. */
export const feedItems = sqliteTable(
  'feed_item',
  {
    feed: text('feed').notNull(),
    item: text('item').notNull(),
    /** SHA-256 of what it said, in hex. */
    digest: text('digest').notNull(),
    seenAt: text('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.feed, table.item] })],
);
