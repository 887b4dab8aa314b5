import { Box, FormLabel, LinearProgress } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { packOfManifestQuery } from '../generated/operations.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { checkPack } from './checkPack.ts';
import { PackVerdict } from './PackVerdict.tsx';

/** Whether a pack that somebody brings is the one that was made: file by file, and as the system knows it. */
const VerifyPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const [part, setPart] = useState(0);
  const id = useId();
  const { data, error, mutate, isPending } = useMutation({
    mutationFn: async (zip: File) => {
      // Browsers work digests out on pages alone that came by HTTPS.
      if (!crypto.subtle) throw new Error('sanbao.evidence.insecure');
      setPart(0);
      const check = await checkPack(zip, (done, of) => setPart((100 * done) / of));
      const known =
        check?.digest &&
        (await dataProvider.read(packOfManifestQuery, { digest: check.digest })).evidencePacks.nodes[0];
      return { name: zip.name, check, known: known || undefined };
    },
  });
  const take = (files: FileList | null) => files?.[0] && mutate(files[0]);
  return (
    <ReadPage
      title={translate('sanbao.evidence.title')}
      intro={translate('sanbao.evidence.intro')}
      width={760}
      answer={{ data: null, error }}
    >
      {() => (
        <>
          <Box
            onDragOver={event => event.preventDefault()}
            onDrop={event => {
              event.preventDefault();
              take(event.dataTransfer.files);
            }}
            sx={{ border: '2px dashed', borderColor: 'divider', borderRadius: 1, p: 4, textAlign: 'center' }}
          >
            <FormLabel htmlFor={id} sx={{ display: 'block', mb: 2 }}>
              {translate('sanbao.evidence.drop')}
            </FormLabel>
            <Box
              component="input"
              id={id}
              type="file"
              accept=".zip,application/zip"
              disabled={isPending}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => take(event.target.files)}
              sx={{ maxWidth: '100%', font: 'inherit', color: 'text.primary', minHeight: 44 }}
            />
          </Box>
          <Box role="status">
            {isPending && (
              <LinearProgress variant="determinate" value={part} aria-label={translate('sanbao.evidence.checking')} />
            )}
            {data && !isPending && <PackVerdict {...data} />}
          </Box>
        </>
      )}
    </ReadPage>
  );
};

export default VerifyPage;
