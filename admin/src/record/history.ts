/** One event of a record's history, as the API gives it. */
export interface HistoryEvent {
  id: string;
  at: string;
  step: string;
  clause: string | null;
  department: string;
  person: string;
  onBehalfOf: string | null;
  from: string | null;
  to: string | null;
  revision: string;
  /** The input; null once it has been erased. */
  input: Record<string, unknown> | null;
  changes: { field: string; before: unknown; after: unknown }[] | null;
}
