import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import { Box, Button, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { partsByCodeQuery } from '../generated/operations.ts';
import { CameraScanner } from './CameraScanner.tsx';
import { mayUseCamera } from './codeReader.ts';
import type { CountedPart } from './countedLines.ts';

interface Props {
  onFound: (part: CountedPart) => void;
  onMissed: (code: string) => void;
}

/**
 * Finds a part by what a scanner types, the camera sees or somebody enters: its part number, or anything by which parts
 * are found, of which several are then offered.
 */
export const PartFinder = ({ onFound, onMissed }: Props) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const field = useRef<HTMLInputElement>(null);
  const [offered, setOffered] = useState<CountedPart[]>([]);
  const [isLooking, setLooking] = useState(false);
  // The dialog puts the focus upon itself first.
  useEffect(() => void setTimeout(() => field.current?.focus()), []);

  function choose(part: CountedPart) {
    setOffered([]);
    field.current?.focus();
    onFound(part);
  }

  async function find(typed: string) {
    const code = typed.trim();
    if (!code) return;
    setOffered([]);
    const { exact, alike } = await dataProvider.read(partsByCodeQuery, { codes: [code, code.toUpperCase()], code });
    const [found = alike.nodes.length === 1 ? alike.nodes[0] : undefined] = exact.nodes;
    if (found) choose(found);
    else if (alike.nodes.length) setOffered(alike.nodes);
    else onMissed(code);
  }

  // A scanner may type the next code before the last one is answered: what stands in the field is taken at once.
  function takeTyped() {
    const { value } = field.current!;
    field.current!.value = '';
    find(value);
  }

  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <TextField
          fullWidth
          inputRef={field}
          label={translate('sanbao.count.scan')}
          autoComplete="off"
          onKeyDown={event => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            takeTyped();
          }}
          sx={{ m: 0, '& input': { height: 32 } }}
        />
        {mayUseCamera() && (
          <Button
            variant="outlined"
            startIcon={<CameraIcon />}
            aria-pressed={isLooking}
            onClick={() => setLooking(!isLooking)}
            sx={{ minHeight: 48, flexShrink: 0 }}
          >
            {translate(isLooking ? 'sanbao.count.stopCamera' : 'sanbao.count.camera')}
          </Button>
        )}
      </Box>
      {isLooking && <CameraScanner onCode={find} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: offered.length ? 1 : 0 }}>
        {offered.map(part => (
          <Button key={part.id} variant="outlined" onClick={() => choose(part)} sx={{ minHeight: 48 }}>
            {part.name} {part.partNumber}
          </Button>
        ))}
      </Box>
    </>
  );
};
