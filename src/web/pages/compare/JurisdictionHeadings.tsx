import { jurisdictionName } from '../../format/jurisdictions.ts';

/** The headings of a table with a column of numbers for each jurisdiction. */
export function JurisdictionHeadings({ first, codes }: { first: string; codes: readonly string[] }) {
  return (
    <tr>
      <th scope="col">{first}</th>
      {codes.map((code) => (
        <th key={code} scope="col" data-align="end">
          {jurisdictionName(code)}
        </th>
      ))}
    </tr>
  );
}
