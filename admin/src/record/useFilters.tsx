import {
  AutocompleteInput,
  DateInput,
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
import { TimeInput, UntilTimeInput } from './TimeInput.tsx';

type Range = React.ComponentType<{ source: string; label: string }>;

/** The inputs for both ends of a range; numbers unless said otherwise. */
const ranges: Record<string, { from: Range; until: Range }> = {
  Day: { from: DateInput, until: DateInput },
  DateTime: { from: TimeInput, until: UntilTimeInput },
};
const numbers = { from: NumberInput, until: NumberInput };

/** Each input writes where the API's own filter reads, so the address of a list carries that filter as it is. */
export function useFilters(record: RecordType): React.ReactElement[] {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const choices = ({ type }: Field) => Object.keys(enums[type] ?? {}).map(id => ({ id, name: enumLabel(type, id) }));

  function inputs(field: Field): React.ReactElement[] {
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
    if (can('gte')) {
      const { from: From, until: Until } = ranges[field.type] ?? numbers;
      return [
        <From {...named('gte')} label={translate('sanbao.list.from', { label: label(field.label) })} />,
        <Until {...named('lte')} label={translate('sanbao.list.until', { label: label(field.label) })} />,
      ];
    }
    return can('contains') ? [<TextInput {...named('contains')} />] : [];
  }

  return record.fields.filter(({ operators, widget }) => operators && widget !== 'LONG_TEXT').flatMap(inputs);
}
