import { extname } from 'node:path';
import { endingsOf } from './file-types.ts';

const MAX_CHARACTERS = 150;

/**
 * A name that is safe to show and to save under: no folders, nothing invisible and nothing that turns the direction of
 * reading, and an ending that tells what the content is. Empty where nothing is left.
 */
export function fileName(uploadName: string, type: string): string {
  const [base] = uploadName.toWellFormed().normalize('NFC').split(/[\\/]/).slice(-1) as [string];
  const clean = base.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
  if (!clean) return '';
  const endings = endingsOf(type);
  const ending = extname(clean);
  const right = endings.includes(ending.toLowerCase()) ? ending : (endings[0] ?? '');
  const stem = ending === right ? clean.slice(0, clean.length - ending.length) : clean;
  return [...stem].slice(0, MAX_CHARACTERS - right.length).join('') + right;
}
