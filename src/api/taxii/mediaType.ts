/** The media type of what a TAXII server answers (TAXII 2.1 §1.6.8.1). */
export const TAXII_MEDIA_TYPE = 'application/taxii+json;version=2.1';

/** How specifically a range of media types means ours; later ones are more specific (RFC 9110 §12.5.1). */
const RANGES = ['*/*', 'application/*', 'application/taxii+json'];

/** Whether an Accept header field takes TAXII 2.1. Without the field anything is taken, without a version any version. */
export function takesTaxii(accept: string | undefined): boolean {
  if (accept === undefined) return true;
  const fitting = accept
    .split(',')
    .map(rangeOf)
    .filter(({ specificity }) => specificity >= 0);
  const mostSpecific = Math.max(...fitting.map(({ specificity }) => specificity));
  return fitting.some(({ specificity, isWanted }) => specificity === mostSpecific && isWanted);
}

function rangeOf(text: string): { specificity: number; isWanted: boolean } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const parameterOf = (name: string) =>
    parameters
      .find((parameter) => parameter.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .replaceAll('"', '');
  const version = parameterOf('version') ?? '2.1';
  const specificity = version === '2.1' ? RANGES.indexOf(type) : -1;
  return { specificity, isWanted: Number(parameterOf('q') ?? '1') > 0 };
}
