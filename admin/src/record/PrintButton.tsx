import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { type MouseEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { companyLanguage } from '../i18n/language.ts';

const wordings = ['both', 'alone'] as const;

/** Opens a paper beside the panel, in Chinese and English or in Chinese alone; what is kept is as it was made. */
export const PrintButton = ({ path, label, kept = false }: { path: string; label: string; kept?: boolean }) => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const beside = { target: '_blank', rel: 'noopener' };
  const looks = { size: 'small', startIcon: <PictureAsPdfOutlined />, sx: { whiteSpace: 'nowrap' } } as const;
  if (kept)
    return (
      <Button href={path} {...beside} {...looks}>
        {translate(label)}
      </Button>
    );
  return (
    <>
      <Button
        aria-haspopup="menu"
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
        {...looks}
      >
        {translate(label)}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {wordings.map(wording => (
          <MenuItem
            key={wording}
            component="a"
            href={wording === 'alone' ? `${path}?language=${companyLanguage}` : path}
            {...beside}
            onClick={close}
          >
            {translate(`sanbao.print.${wording}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
