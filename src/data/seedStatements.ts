import type { Dataset } from '../domain/dataset.ts';
import type { Db, Statement } from './db.ts';
import { replaceAliases } from './replaceAliases.ts';
import { type Replacement, replaceShipped, SHIPPED } from './replaceShipped.ts';
import { exchangeFactRows, exchangeRow } from './rows/exchange.ts';
import { attributionRows, incidentRow } from './rows/incident.ts';
import { jurisdictionFactRows, jurisdictionRow } from './rows/jurisdiction.ts';
import { peerRatingRows } from './rows/peerRating.ts';
import { observationRows, snapshotRow } from './rows/volume.ts';
import * as schema from './schema.ts';

/**
 * The batches that make a dataset the shipped evidence: rows are put from parents to children, then rows that
 * it no longer has are dropped from children to parents.
 */
export function seedStatements(db: Db, dataset: Dataset): Statement[][] {
  const tables = [
    ...replaceVenues(db, dataset),
    ...replaceIncidents(db, dataset),
    ...replaceJurisdictions(db, dataset),
    ...replaceReferences(db, dataset),
  ];
  return [...tables.map(({ put }) => put), ...tables.map(({ drop }) => drop).reverse()];
}

function replaceVenues(db: Db, { exchanges, volumeSnapshots, compilation }: Dataset): Replacement[] {
  const { exchangeAliases, exchangeFacts, incidents, peerRatings, currentScores, scoreHistory } = schema;
  return [
    replaceShipped(db, {
      table: schema.exchanges,
      key: schema.exchanges.id,
      rows: exchanges.map((each) => exchangeRow(each, compilation.compiledOn, SHIPPED)),
      heldBy: [
        exchangeFacts.exchangeId,
        schema.volumeObservations.exchangeId,
        incidents.targetId,
        peerRatings.exchangeId,
        schema.privateFacts.exchangeId,
        schema.apiKeys.exchange,
      ],
      derived: [exchangeAliases.exchangeId, currentScores.exchangeId, scoreHistory.exchangeId],
    }),
    replaceAliases(db, exchanges),
    replaceShipped(db, {
      table: exchangeFacts,
      key: exchangeFacts.id,
      rows: exchanges.flatMap((each) => exchangeFactRows(each, SHIPPED)),
    }),
    replaceShipped(db, {
      table: schema.volumeSnapshots,
      key: schema.volumeSnapshots.id,
      rows: volumeSnapshots.map((each) => snapshotRow(each, SHIPPED)),
      heldBy: [schema.volumeObservations.snapshotId],
    }),
    replaceShipped(db, {
      table: schema.volumeObservations,
      key: schema.volumeObservations.id,
      rows: volumeSnapshots.flatMap((each) => observationRows(each, SHIPPED)),
    }),
  ];
}

function replaceIncidents(db: Db, { incidents }: Dataset): Replacement[] {
  return [
    replaceShipped(db, {
      table: schema.incidents,
      key: schema.incidents.id,
      rows: incidents.map((each) => incidentRow(each, SHIPPED)),
      heldBy: [schema.attributions.incidentId],
    }),
    replaceShipped(db, {
      table: schema.attributions,
      key: schema.attributions.id,
      rows: incidents.flatMap((each) => attributionRows(each, SHIPPED)),
    }),
  ];
}

function replaceJurisdictions(db: Db, { jurisdictions }: Dataset): Replacement[] {
  return [
    replaceShipped(db, {
      table: schema.jurisdictions,
      key: schema.jurisdictions.code,
      rows: jurisdictions.map((each) => jurisdictionRow(each, SHIPPED)),
      heldBy: [schema.jurisdictionFacts.code],
    }),
    replaceShipped(db, {
      table: schema.jurisdictionFacts,
      key: schema.jurisdictionFacts.id,
      rows: jurisdictions.flatMap((each) => jurisdictionFactRows(each, SHIPPED)),
    }),
  ];
}

function replaceReferences(db: Db, dataset: Dataset): Replacement[] {
  const { attackPatterns, mitreObjects, threatActors, stateTheftTotals, unPanelCases, peerRatings } = schema;
  const documents = <Document>(records: Document[], idOf: (record: Document) => string) =>
    records.map((record) => ({ id: idOf(record), record, origin: SHIPPED }));
  return [
    replaceShipped(db, {
      table: attackPatterns,
      key: attackPatterns.id,
      // 'unknown' is a pattern of either stage.
      rows: documents(dataset.attackPatterns, ({ stage, id }) => `${stage}/${id}`),
    }),
    replaceShipped(db, {
      table: mitreObjects,
      key: mitreObjects.id,
      rows: documents(dataset.mitreObjects, ({ attackId }) => attackId),
    }),
    replaceShipped(db, {
      table: threatActors,
      key: threatActors.id,
      rows: documents(dataset.threatActors, ({ id }) => id),
    }),
    replaceShipped(db, {
      table: stateTheftTotals,
      key: stateTheftTotals.id,
      rows: documents(dataset.stateTheftTotals, ({ id }) => id),
    }),
    replaceShipped(db, {
      table: unPanelCases,
      key: unPanelCases.number,
      rows: dataset.unPanelCases.map((record) => ({ number: record.number, record, origin: SHIPPED })),
    }),
    replaceShipped(db, {
      table: peerRatings,
      key: peerRatings.id,
      rows: peerRatingRows(dataset.peerRatings, SHIPPED),
    }),
  ];
}
