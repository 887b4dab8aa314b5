export function countApart(name: string, work: () => Promise<unknown>): Promise<void>;
