import { declare, type FieldOptions } from '../fields/field.ts';
import { StoredFile } from './stored-file.entity.ts';

/** A file: in forms the id of one just uploaded. `accept` narrows the types that Sanbao takes anywhere. */
export const File = (options: FieldOptions = {}) => declare('file', { ...options, target: () => StoredFile });
