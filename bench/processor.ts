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

/** The share of the machine's time that neighbours took, since the last look. */
export function stolenSince() {
  const look = () =>
    onLinux ? (readFileSync('/proc/stat', 'utf8').split('\n')[0] as string).split(/\s+/).slice(1).map(Number) : [1];
  const before = look();
  return () => {
    const spent = look().map((each, at) => each - (before[at] ?? 0));
    return (spent[7] ?? 0) / spent.slice(0, 8).reduce((sum, each) => sum + each, 0);
  };
}

/** Resident memory in megabytes. */
export function memory(pid: number): number {
  const line = onLinux ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) : null;
  return Number(line?.[1] ?? 0) / 1024;
}
