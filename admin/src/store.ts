import { localStorageStore, type SavedQuery, type Store } from 'react-admin';

const device = localStorageStore(undefined, 'sanbao');
/** Under which react-admin keeps the views of a list that somebody has saved. */
const SAVED = '.savedQueries';

/**
 * The reader's choices: language, theme, columns, page sizes; kept on the device. Saved views are kept by the server
 * too, so that they are there on the phone as well.
 */
export const store: Store = {
  ...device,
  setItem(key, value) {
    device.setItem(key, value);
    if (key.endsWith(SAVED))
      import('./api/savedViews.ts').then(({ keepViews }) =>
        keepViews(key.slice(0, -SAVED.length), value as SavedQuery[]),
      );
  },
};

/** Takes the views over that the server keeps for whoever has signed in. */
export const recall = (resource: string, views: unknown) => device.setItem(resource + SAVED, views);

const SIGNED_IN = 'signedIn';

/** Who has signed in on this device, by the id of the user; the page to sign in writes it, signing out forgets it with all that the reader chose. */
export const signedInAs = (): string | undefined => store.getItem(SIGNED_IN);
