import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** The private Ed25519 key (RFC 8032) in a PEM text. Throws an Error that says why when it is none. */
export const signingKey = (pem: string): KeyObject => ofEd25519(createPrivateKey(pem));

/** The public Ed25519 key in a PEM text; that of a private one is taken from it. Throws like `signingKey`. */
export const verifyingKey = (pem: string): KeyObject => ofEd25519(createPublicKey(pem));

/** The signature of a text's UTF-8, in base64. */
export const signatureOf = (text: string, key: KeyObject): string =>
  sign(null, Buffer.from(text), key).toString('base64');

/** Whether a signature in base64 is that of a text by a key. There is one way to write it. */
export function isSignatureOf(signature: string, text: string, key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return bytes.toString('base64') === signature && verify(null, Buffer.from(text), key, bytes);
}

function ofEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`it is a key of ${key.asymmetricKeyType}, not of ed25519`);
  return key;
}
