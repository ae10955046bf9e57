import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of RFC 4648 §6, in lower case: an id is easy to read out, and never looks like an option. */
const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 12;
const SECRET_BYTES = 32;

/** `heistcast_<id>_<secret>`: the secret is base64url (RFC 4648 §5) of 32 bytes. */
const TOKEN = /^heistcast_([a-z2-7]{12})_([A-Za-z0-9_-]{43})$/;

/** What a token says: whose it is, and what shows that. */
export interface KeyToken {
  id: string;
  /** 256 bits of chance. Never stored. */
  secret: string;
}

/** A new id with a new secret. */
export function newKeyToken(): KeyToken {
  const letters = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return {
    id: Array.from(letters, (byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join(''),
    secret: base64Url(secret),
  };
}

/** The token as its holder sends it. */
export const tokenText = ({ id, secret }: KeyToken): string => `heistcast_${id}_${secret}`;

/** What a token says; `undefined` when it is none. */
export function parseKeyToken(text: string): KeyToken | undefined {
  const [, id, secret] = TOKEN.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** What is kept of a secret: its SHA-256 in hex. The secret is chance, so neither salt nor slowness would add to it. */
export const secretHashOf = (secret: string): string => bytesToHex(sha256(utf8ToBytes(secret)));

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
