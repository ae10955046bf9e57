import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatCount } from '../format/numbers.ts';
import { useQueryState } from '../state/useQueryState.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import { parseSorting, type SortValue, sorted, sortingText } from './sorting.ts';

/** A column of a table. */
export interface Column<Row> {
  /** In the address when it sorts. */
  id: string;
  /** Also labels the cell on a narrow screen. */
  name: string;
  cell: (row: Row) => ComponentChildren;
  /** What to sort by; without it the column does not sort. */
  sortBy?: (row: Row) => SortValue;
  /** The first click sorts from the largest. */
  descendsFirst?: boolean;
  align?: 'end';
  /** Below the name in the header, such as an axis or a unit. */
  note?: ComponentChildren;
  /** Width as a CSS length. */
  width?: string;
  /** The cell that names the row. */
  isRowHeader?: boolean;
}

interface Props<Row> {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** How the rows come: a column's id, `-` before it for descending. */
  defaultSort: string;
  /** Parameter of the address that holds the sorting: one for each table of a page. */
  sortName?: string;
  /** Rows before "Show all"; all of them when absent. */
  rowsShown?: number;
}

/** A table that sorts by its headers and, on a narrow screen, turns each row into labelled lines. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, keyOf, defaultSort, sortName = 'sort', rowsShown } = props;
  const [chosen, setChosen] = useQueryState(sortName, (text) => text);
  const [isAllShown, setAllShown] = useState(false);
  const sorting = parseSorting(chosen ?? defaultSort);
  const by = columns.find(({ id }) => id === sorting?.column)?.sortBy;
  const ordered = by && sorting ? sorted(rows, by, sorting.isDescending) : rows;
  const shown = isAllShown || rowsShown === undefined ? ordered : ordered.slice(0, rowsShown);
  return (
    <>
      <table class="data-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHeader
                key={column.id}
                column={column}
                sorting={sorting}
                onSort={(next) =>
                  setChosen(sortingText(next) === defaultSort ? undefined : sortingText(next))
                }
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p class="table-more">
          <span>
            {formatCount(shown.length)} of {formatCount(rows.length)} shown
          </span>
          <button type="button" class="button" onClick={() => setAllShown(true)}>
            Show all {formatCount(rows.length)}
          </button>
        </p>
      )}
    </>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.isRowHeader) return <th scope="row">{content}</th>;
  return (
    <td data-label={column.name} data-align={column.align}>
      {content}
    </td>
  );
}
