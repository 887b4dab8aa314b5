/** Says what is being done, and when it is done, how long it took. */
export async function progress<T>(label: string, work: () => Promise<T>): Promise<T> {
  console.log(`› ${label} …`);
  const begun = performance.now();
  const result = await work();
  console.log(`✔ ${label}  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
