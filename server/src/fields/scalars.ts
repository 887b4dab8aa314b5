import { GraphQLError, GraphQLScalarType } from 'graphql';
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

/** The day of a moment is told with four digits of a year, wherever on earth; outside of them there is none. */
function tellable(moment: unknown) {
  const year = (moment as Date).getUTCFullYear();
  if (year < 1000 || year > 9998) throw new GraphQLError('A DateTime lies between the years 1000 and 9998.');
  return moment;
}

const { parseValue, parseLiteral, ...isoMoment } = GraphQLDateTimeISO.toConfig();

export const MomentScalar = new GraphQLScalarType({
  ...isoMoment,
  parseValue: value => tellable(parseValue(value)),
  parseLiteral: (node, variables) => tellable(parseLiteral(node, variables)),
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
