import { afterSales } from '../chapters.ts';
import { printed } from '../contract/printed-schema.ts';
import { createSchema } from '../schema.ts';

/** The contract, `schema.graphql`. */
export const printedSchema = async () => printed(await createSchema(afterSales));
