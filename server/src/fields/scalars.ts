import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

/** Values read by SQL arrive as finished text; they pass through unchanged. */
const asRead = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

export const DayScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Day',
  description: 'A business date in Asia/Shanghai, YYYY-MM-DD.',
  specifiedByURL: null,
  serialize: asRead,
});

export const MomentScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A point in time, ISO 8601 with its offset from UTC.',
  specifiedByURL: null,
  serialize: asRead,
});

export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Structured content without a fixed form.',
  specifiedByURL: null,
});
