import CloseIcon from '@mui/icons-material/Close';
import { Drawer, IconButton, Stack, Typography } from '@mui/material';
import { useLayoutEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  title: string;
  /** The rest of its heading. */
  beside?: string;
  close: () => void;
  children: React.ReactNode;
}

/** A panel beside a page while it is open; on a phone it covers the page. */
export const SideSheet = ({ title, beside = '', close, children }: Props) => {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  // The link that led to something else in it is gone with that: keyboards go on from here, before the page's heading has it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  return (
    <Drawer
      anchor="right"
      open
      onClose={close}
      slotProps={{ paper: { role: 'dialog', 'aria-label': title, sx: { width: 620, maxWidth: '100%', p: 2 } } }}
    >
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography
          ref={heading}
          tabIndex={-1}
          component="h2"
          variant="h6"
          sx={{ fontWeight: 700, flex: 1, outline: 'none' }}
        >
          {title}
          {beside}
        </Typography>
        <IconButton onClick={close} aria-label={translate('ra.action.close')}>
          <CloseIcon />
        </IconButton>
      </Stack>
      {children}
    </Drawer>
  );
};
