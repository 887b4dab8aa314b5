import { MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { PeriodChooser } from '../period/PeriodChooser.tsx';
import type { Period } from '../period/period.ts';

interface Props extends Period {
  of: readonly string[];
  department: string | undefined;
  choose: (chosen: Partial<Period & { department: string }>) => void;
}

/** The department and the period. */
export const DepartmentAndPeriod = ({ of, department, from, until, choose }: Props) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'end' }}>
      <TextField
        select
        label={translate('sanbao.execution.department')}
        value={department ?? ''}
        onChange={({ target }) => choose({ department: target.value })}
        sx={{ width: 180, mt: 2 }}
      >
        {of.map(each => (
          <MenuItem key={each} value={each}>
            {enumLabel('Department', each)}
          </MenuItem>
        ))}
      </TextField>
      <PeriodChooser from={from} until={until} choose={choose} />
    </Stack>
  );
};
