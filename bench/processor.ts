import { readdirSync, readFileSync } from 'node:fs';

const TICK = 10;
const onLinux = process.platform === 'linux';

/** The fields of /proc/<pid>/stat behind the name, which may hold spaces. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  } catch {
    return [];
  }
}

/** Milliseconds of processor that a process and its children have used; 0 where that cannot be known. */
export function used(pid: number): number {
  if (!onLinux) return 0;
  const children = readdirSync('/proc')
    .map(Number)
    .filter(each => each && statOf(each)[1] === String(pid));
  return [pid, ...children]
    .map(statOf)
    .reduce((sum, stat) => sum + (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) * TICK, 0);
}

/** Milliseconds of processor that these processes and all that they started have used. */
export function usedByTrees(roots: readonly number[]): number {
  if (!onLinux) return 0;
  const stats = new Map(
    readdirSync('/proc')
      .map(Number)
      .filter(Boolean)
      .map(pid => [pid, statOf(pid)]),
  );
  const belongs = (pid: number): boolean =>
    roots.includes(pid) || (stats.has(pid) && belongs(Number(stats.get(pid)?.[1])));
  const own = [...stats].filter(([pid]) => belongs(pid)).map(([, stat]) => stat);
  // With what their ended children had used.
  return own.flatMap(stat => stat.slice(11, 15)).reduce((sum, each) => sum + Number(each) * TICK, 0);
}

/** The share of the machine's time that went to others than these processes since the last look: neighbours of the machine, and whoever else works on it. */
export function takenByOthers(roots: readonly number[]) {
  const look = () => {
    const times = onLinux
      ? (readFileSync('/proc/stat', 'utf8').split('\n')[0] as string).split(/\s+/).slice(1, 9).map(Number)
      : [1];
    const all = times.reduce((sum, each) => sum + each, 0);
    const idle = (times[3] ?? 0) + (times[4] ?? 0);
    return { all: all * TICK, busy: (all - idle) * TICK, own: usedByTrees(roots) };
  };
  const before = look();
  return () => {
    const now = look();
    return (now.busy - before.busy - (now.own - before.own)) / (now.all - before.all);
  };
}

/** Whether a process runs as in production; unknown elsewhere than on Linux, and then believed. */
export const inProduction = (pid: number) =>
  !onLinux || readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes('NODE_ENV=production');

/** Resident memory in megabytes. */
export function memory(pid: number): number {
  const line = onLinux ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) : null;
  return Number(line?.[1] ?? 0) / 1024;
}
