import { type Command, Option, type OptionValues } from 'commander';
import type { Keyring } from '../api/deps.ts';
import { CONSOLE } from '../desk/keyring.ts';
import { type ApiKey, isInForceAt, scope } from '../domain/apiKey.ts';
import { type KeyRequest, keyRequest } from '../domain/keyRequest.ts';
import { textTable } from './textTable.ts';

/** Which installation the keys are of: options that say so, and what works on its keyring. */
export interface KeyringPlace<Options extends OptionValues> {
  options(command: Command): Command;
  withKeyring<Result>(options: Options, use: (keyring: Keyring) => Promise<Result>): Promise<Result>;
}

interface WantedKey {
  name: string;
  scope?: string[];
  exchange?: string;
  expires?: string;
}

/** Adds `create`, `list` and `revoke` to a command. They write what is asked for to standard output. */
export function addKeyCommands<Options extends OptionValues>(
  parent: Command,
  place: KeyringPlace<Options>,
): void {
  const create = place.options(parent.command('create').description('Make a key and show its token once.'));
  create
    .requiredOption('--name <name>', 'whose it is, in words')
    .addOption(
      new Option('--scope <scope...>', 'what it allows beside reading; may be repeated').choices(
        scope.options,
      ),
    )
    .option('--exchange <id>', 'the exchange it belongs to')
    .option('--expires <day>', 'YYYY-MM-DD (0:00 UTC) or a time in UTC; default: never')
    .action(async () => {
      const given = create.opts<WantedKey & Options>();
      const wanted = keyRequest.safeParse(requestOf(given));
      if (!wanted.success) return create.error(`error: ${reasons(wanted.error.issues)}`, { exitCode: 2 });
      const made = await place.withKeyring(given, (keyring) => keyring.create(wanted.data, CONSOLE));
      process.stderr.write(`The token of the key ${made.key.id}. Keep it: it is not shown again.\n`);
      process.stdout.write(`${made.token}\n`);
    });

  const list = place.options(parent.command('list').description('Show every key.'));
  list.action(async () => {
    const keys = await place.withKeyring(list.opts<Options>(), (keyring) => keyring.list());
    process.stdout.write(`${keyTable(keys, new Date().toISOString())}\n`);
  });

  const revoke = place.options(
    parent.command('revoke <id>').description('End a key: it is refused from the next request on.'),
  );
  revoke.action(async (id: string) => {
    await place.withKeyring(revoke.opts<Options>(), (keyring) => keyring.revoke(id, CONSOLE));
    process.stdout.write(`revoked: ${id}\n`);
  });
}

function requestOf({ name, scope: scopes = [], exchange, expires }: WantedKey): unknown {
  const expiresAt =
    expires !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(expires) ? `${expires}T00:00:00Z` : expires;
  return { name, scopes, exchange, expiresAt } satisfies Record<keyof KeyRequest, unknown>;
}

const reasons = (issues: readonly { path: PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

const keyTable = (keys: readonly ApiKey[], now: string): string =>
  textTable(
    ['id', 'name', 'scopes', 'exchange', 'made on', 'state'],
    keys.map((key) => [
      ...[key.id, key.name, key.scopes.join(' '), key.exchange ?? '', key.createdAt.slice(0, 10)],
      stateOf(key, now),
    ]),
  );

function stateOf(key: ApiKey, now: string): string {
  if (key.revokedAt !== undefined) return `revoked ${key.revokedAt.slice(0, 10)}`;
  if (!isInForceAt(key, now)) return `expired ${key.expiresAt?.slice(0, 10)}`;
  return key.expiresAt === undefined ? 'in force' : `in force until ${key.expiresAt.slice(0, 16)}Z`;
}
