import EditIcon from '@mui/icons-material/EditOutlined';
import PinIcon from '@mui/icons-material/PushPin';
import { Button, Divider, IconButton, Stack, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { addressOf, viewOf } from './address.ts';
import { useViews } from './useViews.ts';
import type { View } from './views.ts';

interface Props {
  resource: string;
  /** Opens what a view is called and whom it is shared with; a new one has no name yet. */
  edit: (view: View) => void;
  onClose: () => void;
}

/** One's views of a list, those that colleagues share, and what keeps the present one. */
export const ViewItems = ({ resource, edit, onClose }: Props) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const { views, shared } = useViews(resource);
  const list = useListContext();
  const value = viewOf(list);
  const isKept = views.some(view => view.value === value);
  const isNarrowed = Object.keys(list.filterValues).length > 0;
  if (!views.length && !shared.length && !isNarrowed) return null;
  return (
    <>
      {views.map(view => (
        <Stack key={view.label} direction="row" sx={{ alignItems: 'center' }}>
          <ViewLink
            {...view}
            to={addressOf(resource, view.value)}
            about={view.department ? enumLabel('Department', view.department) : undefined}
            onClose={onClose}
          />
          <IconButton
            size="small"
            aria-label={translate('sanbao.view.edit', { name: view.label })}
            onClick={() => edit(view)}
          >
            <EditIcon fontSize="small" />
          </IconButton>
        </Stack>
      ))}
      {shared.map(view => (
        <ViewLink
          key={`${view.by} ${view.label}`}
          {...view}
          to={addressOf(resource, view.value)}
          about={view.by}
          onClose={onClose}
        />
      ))}
      {isNarrowed && !isKept && (
        <Button onClick={() => edit({ label: '', value, department: null, pinned: null })}>
          {translate('ra.saved_queries.new_label')}
        </Button>
      )}
      <Divider sx={{ my: 1 }} />
    </>
  );
};

interface LinkProps {
  label: string;
  pinned: boolean | null;
  to: string;
  /** Whose it is, or whom it is shared with. */
  about?: string;
  onClose: () => void;
}

const ViewLink = ({ label, pinned, to, about, onClose }: LinkProps) => (
  <Button component={Link} to={to} onClick={onClose} sx={{ flex: 1, justifyContent: 'flex-start', gap: 1 }}>
    {label}
    {pinned && <PinIcon fontSize="inherit" />}
    {about && (
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
        {about}
      </Typography>
    )}
  </Button>
);
