import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Heading } from './Heading.tsx';

/** A page on which there is nothing for the reader: why, and the way back to work. */
export const DeadEnd = ({ why }: { why: 'not_found' | 'access_denied' }) => {
  const translate = useTranslate();
  return (
    <>
      <Heading title={translate(`ra.page.${why}`)} />
      <Typography sx={{ my: 2 }}>{translate(`ra.message.${why}`)}</Typography>
      <Button component={Link} to="/" variant="outlined">
        {translate('sanbao.menu.home')}
      </Button>
    </>
  );
};
