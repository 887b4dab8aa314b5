import { localStorageStore, type Store } from 'react-admin';

/** The reader's choices: language, theme, columns, page sizes, and what the server keeps of saved views; on the device. */
export const store: Store = localStorageStore(undefined, 'sanbao');

const SIGNED_IN = 'signedIn';

/** Who has signed in on this device, by the id of the user; the page to sign in writes it, signing out forgets it with all that the reader chose. */
export const signedInAs = (): string | undefined => store.getItem(SIGNED_IN);
