import type { Source } from '../../domain/provenance.ts';

/** A pointer to something outside of STIX (STIX 2.1 §2.5). */
export interface ExternalReference {
  source_name: string;
  external_id?: string;
  url?: string;
  description?: string;
}

/** A record of ours, by the id that GET /v1/evidence resolves. */
export const ourRecord = (evidenceId: string): ExternalReference => ({
  source_name: 'heistcast',
  external_id: evidenceId,
});

/** The documents that bear a record. */
export const documents = (sources: readonly Source[]): ExternalReference[] =>
  sources.map(({ title, url, cited }) => ({
    source_name: title,
    ...(url !== undefined && { url }),
    ...(!cited && { description: 'Named or widely reported; not read for this record.' }),
    ...(url === undefined && cited && { description: 'Read for this record; it has no address.' }),
  }));

/** A technique or group of ATT&CK. */
export const attackReference = (attackId: string): ExternalReference => ({
  source_name: 'mitre-attack',
  external_id: attackId,
  url: `https://attack.mitre.org/${attackId.startsWith('G') ? 'groups' : 'techniques'}/${attackId.replace('.', '/')}`,
});

/** A technique of AADAPT, of which MITRE publishes no STIX objects. */
export const aadaptReference = (aadaptId: string): ExternalReference => ({
  source_name: 'mitre-aadapt',
  external_id: aadaptId,
  url: `https://aadapt.mitre.org/techniques/${aadaptId}`,
});
