import type { Column } from './DataTable.tsx';
import type { Sorting } from './sorting.ts';

interface Props<Row> {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort(sorting: Sorting): void;
}

/** The header of a column: a button where the table can be sorted by it. */
export function ColumnHeader<Row>({ column, sorting, onSort }: Props<Row>) {
  const isSorted = sorting?.column === column.id;
  const direction = sorting?.isDescending ? 'descending' : 'ascending';
  const click = () =>
    onSort({
      column: column.id,
      isDescending: isSorted ? !sorting.isDescending : column.descendsFirst === true,
    });
  return (
    <th
      scope="col"
      data-align={column.align}
      style={column.width ? { '--column-width': column.width } : {}}
      aria-sort={isSorted ? direction : undefined}
    >
      {column.sortBy ? (
        <button type="button" class="sort-button" onClick={click}>
          {column.name}
          <span class="sort-arrow" aria-hidden="true" data-direction={isSorted ? direction : 'none'} />
        </button>
      ) : (
        column.name
      )}
      {column.note && <div class="column-note">{column.note}</div>}
    </th>
  );
}
