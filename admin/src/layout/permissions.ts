import { createContext, useCallback, useContext } from 'react';

/** The steps and lists that the reader may have, asked for once above all that is shown. */
export const Permissions = createContext<readonly string[]>([]);

/** Tells whether the reader may have a step or a list. */
export function useMay(): (permission: string) => boolean {
  const permissions = useContext(Permissions);
  return useCallback(permission => permissions.includes(permission), [permissions]);
}
