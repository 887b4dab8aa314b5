import type { CodegenConfig } from '@graphql-codegen/cli';

/** Sorting would put the columns of every list in alphabetical order. */
const config: CodegenConfig = {
  schema: './schema.graphql',
  config: { sort: false },
  generates: {
    'admin/src/generated/metadata.ts': { plugins: ['./admin/codegen/metadata-plugin.ts'] },
    'admin/src/generated/operations.ts': {
      documents: 'admin/src/**/*.graphql',
      plugins: ['typescript-operations', './admin/codegen/operations-plugin.ts'],
      config: {
        skipTypename: true,
        mergeFragmentTypes: true,
        disableDescriptions: true,
        arrayInputCoercion: false,
        scalars: { ID: 'string', Day: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
