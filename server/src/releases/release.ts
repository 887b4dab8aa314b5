/** The `release.json` of a folder in `server/test/releases`; its tables, files and anchors lie beside it. */
export interface Release {
  version: string;
  /** When it was made: the clock of whoever goes on from it stands there. */
  at: string;
  /** The migrations that had been run, in their order. */
  migrations: string[];
  /** How many there are of each kind of record, and how much was done to them. */
  records: Record<string, number>;
  events: number;
  /** The work that steps had left behind, not begun yet. */
  jobs: { task: string; payload: unknown }[];
  /** Credentials of people and programs, for this data alone, with the demo's password. */
  held: Held;
}

export interface Held {
  /** A session, by account; its cookie's value. */
  sessions: Record<string, string>;
  accessToken: string;
  dealersToken: string;
  /** The address of a survey below PUBLIC_URL. */
  link: string;
}
