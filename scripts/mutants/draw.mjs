import { createHash } from 'node:crypto';

/**
 * So many of the mutants, by the seed and what each of them is, not by how many there are: the same seed draws the same
 * again when other code has changed, so that what survived is tried anew.
 */
export function draw(mutants, size, seed) {
  const place = ({ file, kind, what }) => createHash('sha1').update(`${seed} ${file} ${kind} ${what}`).digest('hex');
  const placed = mutants.map(mutant => ({ mutant, at: place(mutant) }));
  placed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return placed.slice(0, size).map(({ mutant }) => mutant);
}
