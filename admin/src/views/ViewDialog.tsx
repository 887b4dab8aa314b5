import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import { useGetIdentity, useListContext, useTranslate } from 'react-admin';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import type { Department } from '../generated/operations.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { StepProblem } from '../record/StepProblem.tsx';
import { viewOf } from './address.ts';
import { changeViews, type View, withView } from './views.ts';

interface Props {
  resource: string;
  /** Without a name where it is new. */
  view: View;
  onClose: () => void;
}

/** What a view is called, whom it is shared with, and whether it stands in the menu. */
export const ViewDialog = ({ resource, view, onClose }: Props) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const title = useId();
  const { data: identity } = useGetIdentity();
  const present = viewOf(useListContext());
  const [draft, setDraft] = useState(view);
  const [problem, setProblem] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  const { label, value, department, pinned } = draft;
  const departments: Department[] = identity?.departments.filter((each: Department) => each !== 'DEALER') ?? [];
  const change = (next: Partial<View>) => setDraft({ ...draft, ...next });

  async function save(changed: (views: View[]) => View[]) {
    setSaving(true);
    try {
      await changeViews(resource, changed);
      onClose();
    } catch (error) {
      setProblem(refusalOf(error));
      setSaving(false);
    }
  }

  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby={title}>
      <form
        onSubmit={event => {
          event.preventDefault();
          save(views => withView(views, { ...draft, label: label.trim() }, view.label || undefined));
        }}
      >
        <DialogTitle id={title} component="h2">
          {view.label ? translate('sanbao.view.edit', { name: view.label }) : translate('sanbao.view.new')}
        </DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            fullWidth
            margin="dense"
            label={translate('ra.saved_queries.query_name')}
            value={label}
            onChange={({ target }) => change({ label: target.value })}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          {departments.length > 0 && (
            <TextField
              select
              fullWidth
              margin="dense"
              label={translate('sanbao.view.sharedWith')}
              value={department ?? ''}
              onChange={({ target }) => change({ department: (target.value || null) as Department | null })}
            >
              <MenuItem value="">{translate('sanbao.view.nobody')}</MenuItem>
              {departments.map(each => (
                <MenuItem key={each} value={each}>
                  {enumLabel('Department', each)}
                </MenuItem>
              ))}
            </TextField>
          )}
          <Choice
            label={translate(department ? 'sanbao.view.pinnedForAll' : 'sanbao.view.pinned')}
            checked={Boolean(pinned)}
            onChange={pinned => change({ pinned })}
          />
          {view.value !== present && (
            <Choice
              label={translate('sanbao.view.present')}
              checked={value === present}
              onChange={isPresent => change({ value: isPresent ? present : view.value })}
            />
          )}
        </DialogContent>
        {problem && <StepProblem problem={problem} />}
        <DialogActions sx={{ px: 3, pb: 2 }}>
          {view.label && (
            <Button
              color="error"
              disabled={isSaving}
              onClick={() => save(views => views.filter(each => each.label !== view.label))}
              sx={{ mr: 'auto' }}
            >
              {translate('ra.action.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disableElevation loading={isSaving} disabled={!label.trim()}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

interface ChoiceProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

const Choice = ({ label, checked, onChange }: ChoiceProps) => (
  <FormControlLabel
    label={label}
    control={<Checkbox checked={checked} onChange={(_event, isChecked) => onChange(isChecked)} />}
    sx={{ display: 'flex' }}
  />
);
