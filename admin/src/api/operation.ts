/** The text of a query or mutation, which knows the types of its answer and of its variables; only the compiler sees them. */
export type Operation<Answer, Variables> = string & { readonly types: (variables: Variables) => Answer };

/** For what codegen has read, and for what is made of the metadata, where whoever makes it knows. */
export const operation = <Answer, Variables>(text: string) => text as Operation<Answer, Variables>;

/** The variables as an argument, and what may follow it; left out where there are none. */
export type Given<Variables, Further extends unknown[] = []> =
  Variables extends Record<string, never> ? [] : [variables: Variables, ...Further];
