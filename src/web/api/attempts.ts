/**
 * Gives each write its Idempotency-Key: the same one for as long as what is sent stays the same, so that a double
 * click or a retry is carried out once, and a new one once it changes.
 */
export function createAttempts(): (sent: unknown) => string {
  let last = { text: '', key: '' };
  return (sent) => {
    const text = JSON.stringify(sent);
    if (text !== last.text) last = { text, key: newIdempotencyKey() };
    return last.key;
  };
}

const BYTES = 16;

/** 128 bits of chance in hex; unlike `randomUUID` also on a page without TLS. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
