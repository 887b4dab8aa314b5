import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Waiting } from '../layout/Waiting.tsx';
import { readPhoto } from './readPhoto.ts';

interface Props {
  url: string;
  name: string;
}

/** Opens a photo of a kind that not every browser shows; where it cannot be shown, it says so. */
export const PhotoPreview = ({ url, name }: Props) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} sx={{ ml: 1 }}>
        {translate('sanbao.photo.show')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} maxWidth="lg" fullWidth>
        <DialogTitle sx={{ overflowWrap: 'anywhere' }}>{name}</DialogTitle>
        <DialogContent>{isOpen && <Photo url={url} name={name} />}</DialogContent>
        <DialogActions>
          <Button component="a" href={url} download={name}>
            {translate('sanbao.photo.download')}
          </Button>
          <Button onClick={() => setOpen(false)}>{translate('sanbao.photo.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
};

const Photo = ({ url, name }: Props) => {
  const translate = useTranslate();
  const [shown, setShown] = useState<string | null>();
  useEffect(() => {
    let isWanted = true;
    let made: string | undefined;
    readPhoto(url).then(
      picture => {
        made = picture;
        if (isWanted) setShown(picture);
        else URL.revokeObjectURL(picture);
      },
      () => isWanted && setShown(null),
    );
    return () => {
      isWanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [url]);
  if (shown === undefined) return <Waiting />;
  if (shown === null) return <Typography role="status">{translate('sanbao.photo.notShowable')}</Typography>;
  return (
    <Box
      component="img"
      src={shown}
      alt={name}
      sx={{ display: 'block', maxWidth: '100%', maxHeight: 'calc(100vh - 220px)', mx: 'auto' }}
    />
  );
};

export default PhotoPreview;
