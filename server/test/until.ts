/** Looks until there is something to see, as of what is done in the background. */
export async function until<T>(look: () => Promise<T | undefined>, most = 100): Promise<T> {
  for (let tries = 0; tries < most; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error(`It did not come about within ${most / 10} seconds`);
}
