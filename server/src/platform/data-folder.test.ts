import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeDataFolder } from './data-folder.ts';

let folder: string;
let umask: number;
beforeEach(() => {
  umask = process.umask(0o022);
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

const modeOf = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8);

test('what is there is closed to others, and what comes later is born closed', () => {
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'files/ab'), { recursive: true });
  mkdirSync(join(folder, 'mail'));
  mkdirSync(join(folder, 'postgresql'));
  const files = ['files/ab/abcd', 'mail/letter.eml', 'chain-anchors.jsonl'];
  for (const file of files) writeFileSync(join(folder, file), 'x');
  writeFileSync(`${folder}-elsewhere`, 'x');
  symlinkSync(`${folder}-elsewhere`, join(folder, 'elsewhere'));
  closeDataFolder(folder);
  for (const file of files) expect([file, modeOf(file)]).toEqual([file, '600']);
  for (const each of ['.', 'files', 'files/ab', 'mail']) expect([each, modeOf(each)]).toEqual([each, '700']);
  expect(modeOf('postgresql')).toBe('755');
  expect(modeOf('elsewhere')).toBe('644');
  rmSync(`${folder}-elsewhere`);

  mkdirSync(join(folder, 'new'));
  writeFileSync(join(folder, 'new/file'), 'x');
  expect([modeOf('new'), modeOf('new/file')]).toEqual(['700', '600']);
});

test('a folder that is not there yet is made', () => {
  closeDataFolder(join(folder, 'a/b'));
  expect(modeOf('a/b')).toBe('700');
});

test.each(['/', homedir(), tmpdir()])('%s, which others need, is left as it is', shared => {
  const before = statSync(shared).mode;
  expect(() => closeDataFolder(shared)).toThrow(/DATA_DIR cannot be/);
  expect(statSync(shared).mode).toBe(before);
});

if (process.getuid?.() === 0)
  test('of root, the user of the database still passes through, and reads nothing', () => {
    const passes = (...command: string[]) => {
      try {
        execFileSync('setpriv', ['--reuid=65534', '--regid=54321', '--clear-groups', ...command], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    };
    mkdirSync(join(folder, 'postgresql'));
    chmodSync(folder, 0o755);
    execFileSync('chgrp', ['54321', folder]);
    closeDataFolder(folder);
    expect(modeOf('.')).toBe('710');
    expect(passes('ls', join(folder, 'postgresql'))).toBe(true);
    expect(passes('ls', folder)).toBe(false);
  });
