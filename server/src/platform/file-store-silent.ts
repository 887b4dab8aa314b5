/** The store does not answer, or answers that it cannot: told as such, and tried again later. */
export class FileStoreSilent extends Error {}
