/** A table from a CSV file, as written: whoever sets it opens no file. */
export interface DataTable {
  /** Path in the project, e.g. `data/tables/kreise.csv`. */
  readonly file: string;
  readonly columns: readonly string[];
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly string[])[];
}
