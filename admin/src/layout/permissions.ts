import { createContext, useContext } from 'react';

/** The steps and lists that the reader may have, asked for once above all that is shown. */
export const Permissions = createContext<readonly string[]>([]);

export const useMay = (permission: string): boolean => useContext(Permissions).includes(permission);
