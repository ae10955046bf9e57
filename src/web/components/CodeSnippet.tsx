import { useState } from 'preact/hooks';

interface Props {
  /** What the code does: "The same as JSON". */
  label: string;
  code: string;
}

/** A few lines to run elsewhere, with a button that copies them. */
export function CodeSnippet({ label, code }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid('Copied');
    } catch {
      setSaid('Select the text and copy it');
    }
  };
  return (
    <figure class="code-snippet">
      <figcaption>
        <span>{label}</span>
        <span role="status">{said}</span>
        <button type="button" class="link-button" onClick={copy}>
          Copy
        </button>
      </figcaption>
      <pre>
        <code>{code}</code>
      </pre>
    </figure>
  );
}
