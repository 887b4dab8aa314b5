import type { CodegenConfig } from '@graphql-codegen/cli';

/** Sorting would put the columns of every list in alphabetical order. */
const config: CodegenConfig = {
  schema: './schema.graphql',
  config: { sort: false },
  generates: {
    'admin/src/generated/metadata.ts': { plugins: ['./admin/codegen/metadata-plugin.ts'] },
  },
};

export default config;
