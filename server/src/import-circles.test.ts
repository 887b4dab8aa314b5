import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { circlesOf } from './import-circles.ts';

const isSource = (file: string) => file.endsWith('.ts') && !file.endsWith('.test.ts');
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(isSource);

/** The files loaded before a file: not those it imports as a type alone, nor those it loads later. */
const loadedBefore = (file: string) =>
  [
    ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(
      /^(?:import|export) (?!type )(?:[^;']* from )?'(\.[^']+)';/gm,
    ),
  ]
    .map(([, path = '']) => normalize(join(dirname(file), path)))
    .filter(path => !path.startsWith('..'));

describe('circles of imports', () => {
  test.each<[Record<string, string[]>, string[][]]>([
    [{ a: ['b'], b: ['c'], c: [] }, []],
    [{ a: ['b'], b: ['a'] }, [['a', 'b']]],
    [
      { a: ['b', 'd'], b: ['c'], c: ['b'], d: ['e'], e: ['f'], f: ['d', 'c'] },
      [
        ['b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
  ])('of %j are %j', (imports, circles) => {
    expect(circlesOf(new Map(Object.entries(imports))).sort()).toEqual(circles);
  });

  test('there are none by value but among entities, whose relations are declared on both sides', () => {
    const imports = new Map(sources.map(file => [file, loadedBefore(file)]));
    expect([...imports.values()].flat().length).toBeGreaterThan(2_500);
    expect(circlesOf(imports).filter(circle => !circle.every(file => file.endsWith('.entity.ts')))).toEqual([]);
  });
});
