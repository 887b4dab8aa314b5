import { TypeOverrides, types } from 'pg';

/** The values of one row, in the order in which the statement names them. */
export type Cells = unknown[];

const { DATE, INT8, NUMERIC, TIMESTAMPTZ } = types.builtins;

/** `2026-11-23 10:00:00+08` → `2026-11-23T10:00:00+08:00` */
const moment = (text: string) => text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00');

/** Values as they are inside of JSON, where PostgreSQL writes it. */
export const cellTypes = new TypeOverrides();
cellTypes.setTypeParser(DATE, text => text);
cellTypes.setTypeParser(TIMESTAMPTZ, moment);
cellTypes.setTypeParser(INT8, Number);
cellTypes.setTypeParser(NUMERIC, Number);
