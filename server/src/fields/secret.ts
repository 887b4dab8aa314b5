import type { GraphQLField } from 'graphql';
import { Arg, Extensions } from 'type-graphql';
import { type Class, findField } from './field.ts';

type Entered = Record<string, unknown>;

/** A form as it may be written down: without its secrets, and without those of its lines and values. */
export const withoutSecrets = (form: Class, entered: Entered): Entered =>
  Object.fromEntries(
    Object.entries(entered).flatMap(([name, value]) => {
      const field = findField(form, name);
      if (field?.secret) return [];
      const inner = field && ['value', 'values', 'lines'].includes(field.kind) && (field.target?.() as Class);
      return [[name, inner ? within(inner, value) : value]];
    }),
  );

function within(form: Class, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(each => within(form, each));
  return typeof value === 'object' && value !== null ? withoutSecrets(form, value as Entered) : value;
}

const marked = (argument: string) => `secret ${argument}`;

/** A parameter of a resolver that is secret, as a field of a form may be. */
export const SecretArg =
  (name: string, options: { nullable?: boolean } = {}): ParameterDecorator =>
  (prototype, field, place) => {
    Extensions({ [marked(name)]: true })(
      prototype,
      field as string,
      Object.getOwnPropertyDescriptor(prototype, field as string) as never,
    );
    Arg(name, () => String, options)(prototype, field as string, place);
  };

export const isSecretArgument = (
  { extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>,
  argument: string,
) => marked(argument) in extensions;
