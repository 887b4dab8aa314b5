import { Stack, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';

/**
 * The heading of a page, which also names the browser's tab. When what had the focus is gone, such as the link that
 * led here or the button of a step that was taken, keyboards and screen readers go on from here.
 */
export const Heading = ({ title, children }: { title: string; children?: React.ReactNode }) => {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  return (
    <Stack spacing={0.5} sx={{ pt: 3 }}>
      <title>{`${title} · ${translate('sanbao.name')}`}</title>
      {children}
      <Typography
        ref={heading}
        tabIndex={-1}
        component="h1"
        variant="h5"
        sx={{ fontWeight: 700, overflowWrap: 'anywhere', outline: 'none' }}
      >
        {title}
      </Typography>
    </Stack>
  );
};
