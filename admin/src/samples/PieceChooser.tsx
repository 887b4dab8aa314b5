import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ThumbButton } from '../layout/ThumbButton.tsx';

interface Props {
  /** The part of which it is a piece. */
  name: string;
  piece: number;
  count: number;
  onChoose: (piece: number) => void;
}

/** The piece on the bench, and the way to the one before and the one after. */
export const PieceChooser = ({ name, piece, count, onChoose }: Props) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, my: 1 }}>
      <ThumbButton
        aria-label={translate('sanbao.samples.previous', { name })}
        disabled={piece <= 1}
        onClick={() => onChoose(piece - 1)}
      >
        <ChevronLeftIcon />
      </ThumbButton>
      <Typography component="div" role="status" sx={{ flex: 1, textAlign: 'center', fontWeight: 700 }}>
        {translate('sanbao.samples.piece', { piece, count })}
      </Typography>
      <ThumbButton
        aria-label={translate('sanbao.samples.next', { name })}
        disabled={piece >= count}
        onClick={() => onChoose(piece + 1)}
      >
        <ChevronRightIcon />
      </ThumbButton>
    </Box>
  );
};
