import { IconButton, type IconButtonProps } from '@mui/material';

/** A button for thumbs: at the workbench, or in front of a pallet. */
export const ThumbButton = (props: IconButtonProps) => (
  <IconButton {...props} sx={{ width: 48, height: 48, border: 1, borderColor: 'divider', borderRadius: 1 }} />
);
