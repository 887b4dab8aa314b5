export default async function stopCluster() {
  await (globalThis as unknown as { stopCluster: () => Promise<void> }).stopCluster();
}
