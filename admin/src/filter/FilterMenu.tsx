import { Button, Popover, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { ViewDialog } from '../views/ViewDialog.tsx';
import { ViewItems } from '../views/ViewItems.tsx';
import type { View } from '../views/views.ts';
import { groups } from './groups.ts';
import { type Filter, useFilters } from './useFilters.tsx';

interface Props {
  record: RecordType;
  anchor: Element;
  onClose: () => void;
}

/** The views of a list that are kept, and its filters under the heads by which one looks for them. */
export default function FilterMenu({ record, anchor, onClose }: Props) {
  const translate = useTranslate();
  const filters = useFilters(record);
  const { filterValues, setFilters } = useListContext();
  const [edited, edit] = useState<View>();
  if (edited) return <ViewDialog resource={record.name} view={edited} onClose={onClose} />;
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': translate('sanbao.list.filters'), sx: { p: 2 } } }}
    >
      <ViewItems resource={record.name} edit={edit} onClose={onClose} />
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        {groups.map(group => (
          <FilterGroup
            key={group}
            name={translate(`sanbao.list.group.${group}`)}
            filters={filters.filter(each => each.group === group)}
            onClose={onClose}
          />
        ))}
      </Stack>
      {Object.keys(filterValues).length > 0 && (
        <Button
          onClick={() => {
            setFilters({}, {});
            onClose();
          }}
          sx={{ mt: 1 }}
        >
          {translate('ra.action.remove_all_filters')}
        </Button>
      )}
    </Popover>
  );
}

interface GroupProps {
  name: string;
  filters: Filter[];
  onClose: () => void;
}

const FilterGroup = ({ name, filters, onClose }: GroupProps) => {
  const heading = useId();
  const { displayedFilters, filterValues, showFilter, hideFilter } = useListContext();
  if (!filters.length) return null;
  const isShown = (source: string) => displayedFilters[source] || isAsked(filterValues, source);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset is set by no grid
    <div role="group" aria-labelledby={heading} className="plain-choices">
      <Typography id={heading} variant="subtitle2" component="h2">
        {name}
      </Typography>
      {filters.map(({ source, label }) => (
        <label key={source}>
          <input
            type="checkbox"
            checked={isShown(source)}
            onChange={({ target }) => {
              if (target.checked) {
                showFilter(source, undefined);
                focusSoon(source);
              } else hideFilter(source);
              onClose();
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
};

/** Whether something is asked of what stands at this path of the filter. */
const isAsked = (filter: object, source: string) =>
  source.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], filter) !==
  undefined;

/** What was chosen is what one goes on with, once its input is there. */
function focusSoon(source: string) {
  setTimeout(() => {
    document.querySelector<HTMLElement>(`[data-source="${source}"] :is(input, [role=combobox])`)?.focus();
  }, 50);
}
