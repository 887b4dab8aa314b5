import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { inForceQuery } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { FormsInForce } from './FormsInForce.tsx';
import { HolidaysOfYear } from './HolidaysOfYear.tsx';
import { ParametersInForce } from './ParametersInForce.tsx';
import { RevisionsInForce } from './RevisionsInForce.tsx';

/** By which values, days, revisions and periods the procedure runs today, since when and by whom, and what may come. */
const InForcePage = () => {
  const translate = useTranslate();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const answer = useRead(inForceQuery, [{ from: `${year}-01-01`, until: `${year}-12-31` }], {
    placeholderData: before => before,
  });
  return (
    <ReadPage title={translate('sanbao.inForce.title')} intro={translate('sanbao.inForce.intro')} answer={answer}>
      {({ parametersInForce, holidays, procedureRevisions, retentionPeriods, procedure }) => (
        <>
          <ParametersInForce parameters={parametersInForce} clauses={procedure.clauses} />
          <HolidaysOfYear year={year} setYear={setYear} holidays={holidays.nodes} />
          <RevisionsInForce revisions={procedureRevisions.nodes} first={procedure} />
          <FormsInForce forms={procedure.forms} revisions={procedureRevisions.nodes} periods={retentionPeriods.nodes} />
        </>
      )}
    </ReadPage>
  );
};

export default InForcePage;
