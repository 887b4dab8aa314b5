import {
  AutocompleteInput,
  NullableBooleanInput,
  NumberInput,
  ReferenceInput,
  SelectArrayInput,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { enums } from '../schema/schema.ts';
import { type Group, groupOf, isDated } from './groups.ts';
import { PeriodInput } from './PeriodInput.tsx';

/** An input that narrows a list by its `source`. */
export interface Filter {
  group: Group;
  source: string;
  label: string;
  input: React.ReactElement;
}

/** Each input writes where the API's own filter reads, so the address of a list carries that filter, with periods by name. */
export function useFilters(record: RecordType): Filter[] {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const choices = ({ type }: Field) => Object.keys(enums[type] ?? {}).map(id => ({ id, name: enumLabel(type, id) }));

  function inputs(field: Field): React.ReactElement<{ source: string; label: string }>[] {
    const can = (operator: string) => field.operators?.includes(operator);
    const named = (operator: string) => ({
      source: `${field.name}.${operator}`,
      label: label(field.label),
    });
    if (field.kind === 'enum') {
      if (can('in')) return [<SelectArrayInput {...named('in')} choices={choices(field)} />];
      return can('contains') ? [<SelectInput {...named('contains')} choices={choices(field)} />] : [];
    }
    if (field.kind === 'record') {
      const { source, label: name } = named('id.eq');
      return [
        <ReferenceInput source={source} reference={field.type} label={name}>
          <AutocompleteInput label={name} filterToQuery={q => ({ q })} />
        </ReferenceInput>,
      ];
    }
    if (field.type === 'Boolean') return [<NullableBooleanInput {...named('eq')} />];
    if (isDated(field))
      return can('gte') ? [<PeriodInput source={field.name} label={label(field.label)} field={field} />] : [];
    if (can('gte'))
      return [
        <NumberInput {...named('gte')} label={translate('sanbao.list.from', { label: label(field.label) })} />,
        <NumberInput {...named('lte')} label={translate('sanbao.list.until', { label: label(field.label) })} />,
      ];
    return can('contains') ? [<TextInput {...named('contains')} />] : [];
  }

  return record.fields
    .filter(({ operators, widget }) => operators && widget !== 'LONG_TEXT')
    .flatMap(field => inputs(field).map(input => ({ group: groupOf(field), ...input.props, input })));
}
