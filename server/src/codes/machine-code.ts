/** The page of a machine, below the address of Sanbao: what stands behind it is its code. */
export const MACHINE_PATH = '/m';

/** The letters of a code: none that are read as digits (I, L, O), and none that make words (U). */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 26;

const CODE = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);
const ADDRESS = new RegExp(
  `^https?:/+[^/?#]+(?:/[^?#]*)?${MACHINE_PATH}/([0-9a-z]{${CODE_LENGTH}})/?(?:[?#].*)?$`,
  'i',
);

/** The code as it was issued, however it was typed; undefined where it can be none. */
export function machineCodeOf(typed: string): string | undefined {
  const code = typed.trim().toUpperCase();
  return CODE.test(code) ? code : undefined;
}

/** The code in the address that a machine's label has. */
export const codeInAddress = (text: string): string | undefined => machineCodeOf(ADDRESS.exec(text)?.[1] ?? '');
