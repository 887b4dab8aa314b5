import { Link as Anchor, Box } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useFormat } from '../i18n/format.ts';

const PhotoPreview = lazy(() => import('../photo/PhotoPreview.tsx'));

export interface StoredFile {
  id: string;
  name: string;
  type: string;
  size: number;
  /** Absent in a history, which names a file by its id. */
  url?: string;
}

/** A file by its name and size; of a picture a small view. */
export const FileValue = ({ file }: { file: StoredFile | string }) => {
  const format = useFormat();
  if (typeof file === 'string') return <Anchor href={`/files/${file}`}>{file}</Anchor>;
  const { id, name, type, size, url = `/files/${id}` } = file;
  const link = (
    <Anchor
      href={url}
      target="_blank"
      rel="noreferrer"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, overflowWrap: 'anywhere' }}
    >
      {viewable.has(type) && (
        <Box component="img" src={url} alt="" loading="lazy" sx={{ width: 48, height: 48, objectFit: 'cover' }} />
      )}
      {name}
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {format.size(size)}
      </Box>
    </Anchor>
  );
  if (!photos.has(type)) return link;
  return (
    <>
      {link}
      <Suspense>
        <PhotoPreview url={url} name={name} />
      </Suspense>
    </>
  );
};

const viewable = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif']);

/** Photos that most browsers do not show by themselves. */
const photos = new Set(['image/heic', 'image/heif', 'image/tiff']);
