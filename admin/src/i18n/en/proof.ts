import type { proof as zh } from '../zh/proof.ts';

/** What shows that the procedure is followed, and by which values it is. */
export const proof: typeof zh = {
  evidence: {
    title: 'Verify a pack',
    intro:
      'Drop an evidence pack here to see whether each of its files is as it was made, and whether this system made it. It is checked on this device and sent nowhere.',
    drop: 'Drop an evidence pack (ZIP) here, or choose the file',
    checking: 'Checking file by file',
    pack: 'Ask for evidence pack',
    packs: 'Ask for evidence pack (%{count} clauses)',
    choose: 'Take clause %{clause} into the evidence pack',
    whole: 'Whole and unchanged: %{name}',
    notWhole: 'Not as it was made: %{name}',
    known: 'Clauses %{clauses}, %{from} to %{until}, made %{at}.',
    unknown:
      'The manifest itself (manifest.sha256) is that of no pack which this system has made: it was changed, or the pack comes from elsewhere.',
    intact: '%{smart_count} file is as the manifest has it. |||| %{smart_count} files are as the manifest has them.',
    noPack: '“%{name}” is no ZIP that can be read.',
    insecure:
      'Browsers check on pages alone that came by HTTPS. Open it by HTTPS, or unpack it and run sha256sum --strict -c manifest.sha256.',
    fault: {
      changed: 'changed',
      missing: 'missing',
      added: 'not in the manifest',
      unreadable: 'damaged, cannot be read',
    },
  },
  inForce: {
    title: 'In force',
    intro:
      'By which parameters, holidays, revisions and retention periods the procedure runs today: the value, since when, by whom, and what is proposed.',
    parameters: 'Parameters of the procedure',
    since: 'from %{from}, %{by}',
    atFirst: 'Came with:',
    original: 'As Sanbao came with it',
    byProcedure: 'By clause 8 of the procedure',
    bounds: '%{min} to %{max}',
    holidays: 'Holidays of %{year}',
    noHolidays: 'The holidays of %{year} are not entered yet: working days of that year cannot be counted.',
    revision: 'Revision of the procedure',
    forms: 'Forms: retention and revision',
    years: '%{smart_count} year |||| %{smart_count} years',
    change: {
      proposeParameter: 'Propose',
      copyHolidayYear: 'Enter the year',
      publishProcedureRevision: 'Publish',
      setRetention: 'Set',
    },
  },
};
