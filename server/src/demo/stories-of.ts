import { type Deed, keysIn } from './deed.ts';

/** The deeds of the stories with these keys, and of those on which they rest: what a story makes is called by its key, and more. */
export function storiesOf(all: readonly Deed[], keys: readonly string[]): Deed[] {
  const told = new Set(keys);
  const isTold = (key = '') => [...told].some(each => key === each || key.startsWith(`${each} `));
  const belongs = ({ on, makes }: Deed) => isTold(on) || isTold(makes);
  for (let size = 0; size < told.size; ) {
    size = told.size;
    for (const deed of all.filter(belongs)) for (const key of keysIn(deed.input)) told.add(key);
  }
  return all.filter(belongs);
}
