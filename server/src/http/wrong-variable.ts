import type { GraphQLFormattedError } from 'graphql';
import { type MessageKey, message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';

/** `Variable "$input" got invalid value "x" at "input.schedule[0].day"; Day cannot …`, as GraphQL puts it. */
// The message quotes the input with its quotation marks escaped, so that the first match is the true one.
const wrong = /^Variable "\$(\w+)" got invalid value .*?(?: at "\1([^"]*)"; (.*)|; ([^;]*))$/s;
const absent = /^Variable "\$(\w+)" of (?:required|non-null) type .* (?:was not provided|must not be null)\.$/;
const missing = /^Field "(\w+)" of required type .* was not provided\.$/;
const unknown = /^Field "(\w+)" is not defined by type /;
const empty = /^Expected non-nullable type .* not to be null\.$/;

/** A variable of the wrong type is told like any other fault of a form: by its field, in the caller's language. */
export function wrongVariable(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const badInput = (fields: Record<string, string>) => ({
    ...error,
    message: message(language, 'badInput'),
    extensions: { ...error.extensions, fields },
  });
  const [, unfilled] = absent.exec(error.message) ?? [];
  if (unfilled) return badInput({ [unfilled]: message(language, 'required') });
  const [, variable, place = '', inside, whole] = wrong.exec(error.message) ?? [];
  if (!variable) return error;
  const reason = inside ?? whole ?? '';
  const within = place.replace(/\[(\d+)\]/g, '.$1').replace(/^\./, '');
  const [, name] = missing.exec(reason) ?? unknown.exec(reason) ?? [];
  const key: MessageKey =
    missing.test(reason) || empty.test(reason) ? 'required' : unknown.test(reason) ? 'unknownField' : 'wrongType';
  const field = [...(variable === 'input' ? [] : [variable]), within, name].filter(Boolean).join('.') || variable;
  return badInput({ [field]: message(language, key) });
}
