import type { CodegenConfig } from '@graphql-codegen/cli';
import type { Types } from '@graphql-codegen/plugin-helpers';

const byFile = (a: Types.DocumentFile, b: Types.DocumentFile) => ((a.location ?? '') < (b.location ?? '') ? -1 : 1);

/** Sorting would put the columns of every list in alphabetical order; without it the files of queries come in any order. */
const config: CodegenConfig = {
  schema: './schema.graphql',
  config: { sort: false },
  generates: {
    'admin/src/generated/metadata.ts': { plugins: ['./admin/codegen/metadata-plugin.ts'] },
    'clients/typescript/src/generated/held-fields.ts': { plugins: ['./clients/typescript/lists-plugin.ts'] },
    'admin/src/generated/operations.ts': {
      documents: 'admin/src/**/*.graphql',
      documentTransforms: [{ transform: ({ documents }) => documents.toSorted(byFile) }],
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
