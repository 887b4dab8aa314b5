export const promises: Readonly<Record<string, readonly string[]>>;
