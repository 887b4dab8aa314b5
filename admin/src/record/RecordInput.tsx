import {
  AutocompleteArrayInput,
  AutocompleteInput,
  type RaRecord,
  ReferenceArrayInput,
  ReferenceInput,
  useTranslate,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useLanguage } from '../i18n/useLabel.ts';
import { isScannedLink } from '../scan/FormLevel.tsx';
import { ScannedLink } from '../scan/ScannedLink.tsx';
import { defaultSort } from '../schema/columns.ts';
import type { Field } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { selectChoice } from '../schema/selection.ts';
import type { InputProps } from './FieldInput.tsx';
import { representation } from './representation.ts';
import { useNamed } from './useNamed.ts';

/** Another record, found by number, name or pinyin initials. */
export const RecordInput = ({ field, source, ...named }: InputProps) => {
  const translate = useTranslate();
  const reference = recordType(field.type);
  const language = useLanguage();
  const choosing = {
    ...named,
    optionText: representation(reference, language),
    filterToQuery: (q: string) => (q ? { q } : {}),
    placeholder: translate('sanbao.step.searchHint'),
    noOptionsText: translate('sanbao.menu.nothing'),
  };
  const filter = useOffered(field);
  const referring = {
    ...{ source, reference: reference.name, sort: defaultSort(reference), filter },
    queryOptions: { meta: { select: selectChoice(field) } },
  };
  const bringAlong = useBringAlong(field);
  if (field.many) {
    return (
      <ReferenceArrayInput {...referring}>
        <AutocompleteArrayInput {...choosing} />
      </ReferenceArrayInput>
    );
  }
  const input = (
    <ReferenceInput {...referring}>
      <AutocompleteInput {...choosing} filterSelectedOptions={false} onChange={bringAlong} />
    </ReferenceInput>
  );
  return isScannedLink(field) ? <ScannedLink field={field}>{input}</ScannedLink> : input;
};

/** Only what can be chosen is offered: those of the declared filter, of the record chosen beside it, or named by it. */
function useOffered({ within, among, namedBy }: Field): object {
  const chosen = useWatch({ name: within ?? '', disabled: !within });
  const named = useNamed(namedBy) as (RaRecord | string)[] | undefined;
  return {
    ...among,
    ...(within && chosen && { [within]: { id: { eq: chosen } } }),
    ...(named?.length && { id: { in: named.map(each => (typeof each === 'string' ? each : each.id)) } }),
  };
}

/** Whose a machine is need not be said once it is chosen; the other way round it narrows the choice. */
function useBringAlong({ within }: Field) {
  const { getValues, setValue } = useFormContext();
  return (_: unknown, chosen: RaRecord | '') => {
    if (!within || !chosen || getValues(within)) return;
    setValue(within, chosen[within]?.id ?? null, { shouldDirty: true, shouldValidate: true });
  };
}
