import { localStorageStore } from 'react-admin';

/** What the reader chose: language, theme, columns, page sizes. */
export const store = localStorageStore(undefined, 'sanbao');
