export declare const cited: unique symbol;

/** The number of a clause. It comes from the procedure's own table by name (`clause.arrival`); no literal is one. */
export type ClauseNumber = string & { readonly [cited]: true };

/** The table of a procedure: its clauses by name. */
export const citedByName = <Name extends string>(numbers: Readonly<Record<Name, string>>) =>
  numbers as Readonly<Record<Name, ClauseNumber>>;
