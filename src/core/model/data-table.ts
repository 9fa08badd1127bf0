/** A table of an incident's own data, such as a CSV beside its narrative. */
export interface DataTable {
  /** Path inside the knowledge base. */
  file: string;
  /** Names of the columns, in order; trimmed, and never two alike. */
  columns: readonly string[];
  /** As many cells in each row as there are columns. */
  rows: readonly (readonly string[])[];
}
