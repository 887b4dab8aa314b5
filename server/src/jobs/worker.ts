export async function startJobs(_parts: object) {
  return { stop: async () => {} };
}
