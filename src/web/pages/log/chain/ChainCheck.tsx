import { useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../../api/failure.ts';
import { CodeSnippet } from '../../../components/CodeSnippet.tsx';
import { Failed } from '../../../components/Failed.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { plural } from '../../../format/numbers.ts';
import { type LogEntry, wholeLog } from '../questions.ts';
import { checkChain } from './checkChain.ts';
import { keptWords } from './keptWords.ts';

const HASH_LENGTH = 64;

type Check =
  | { state: 'none' }
  | { state: 'running' }
  | { state: 'done'; entries: LogEntry[]; problems: string[] }
  | { state: 'failed'; failure: Failure };

/** Computes every hash of the log anew in the reader's browser. */
export function ChainCheck() {
  const [check, setCheck] = useState<Check>({ state: 'none' });
  const run = async () => {
    setCheck({ state: 'running' });
    try {
      const entries = await wholeLog();
      setCheck({ state: 'done', entries, problems: await checkChain(entries) });
    } catch (error) {
      setCheck({ state: 'failed', failure: failureOf(error) });
    }
  };
  // Browsers give pages without TLS no means to hash; one's own machine counts as safe.
  if (!isSecureContext)
    return (
      <p class="notice">This page was not reached over HTTPS, so the browser cannot compute hashes here.</p>
    );
  return (
    <div class="log-check">
      <button type="button" class="button" disabled={check.state === 'running'} onClick={run}>
        Check the whole log here
      </button>
      <div role="status">{check.state === 'running' && <p>Computing every hash anew …</p>}</div>
      {check.state === 'failed' && <Failed failure={check.failure} retry={run} />}
      {check.state === 'done' && <Outcome entries={check.entries} problems={check.problems} />}
    </div>
  );
}

function Outcome({ entries, problems }: { entries: readonly LogEntry[]; problems: readonly string[] }) {
  const newest = entries.at(-1);
  if (newest === undefined) return <p role="status">The log is empty: there is nothing to check.</p>;
  if (problems.length > 0) {
    return (
      <div class="notice" role="alert">
        <p>
          <strong>The log does not hold together.</strong> It was changed after the fact, or damaged:
        </p>
        <ul class="plain-list">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <>
      <p role="status">
        <strong>The log holds together:</strong> {plural(entries.length, 'entry', 'entries')}, each with the
        hash of what it says and of the one before.
      </p>
      <CodeSnippet
        label={`Hash of entry ${newest.seq}, the newest: keep it for the next time`}
        code={newest.hash}
      />
      <KeptHash entries={entries} />
    </>
  );
}

function KeptHash({ entries }: { entries: readonly LogEntry[] }) {
  const [hash, setHash] = useState('');
  return (
    <div class="log-kept">
      <TextField label="A hash you kept earlier" value={hash} maxLength={HASH_LENGTH} onChange={setHash} />
      <p role="status">{keptWords(hash, entries)}</p>
    </div>
  );
}
