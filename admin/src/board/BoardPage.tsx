import { Alert, Box, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { BoardItemFragment } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { Agenda } from './Agenda.tsx';
import { boardStyles } from './boardStyles.ts';
import { Candidates } from './Candidates.tsx';
import { DaysBar } from './DaysBar.tsx';
import { Grid } from './Grid.tsx';
import { ItemSheet } from './ItemSheet.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { useBoard, useCandidates, useDays } from './useBoard.ts';
import { useCarry } from './useCarry.ts';
import { WaitingList } from './WaitingList.tsx';

/** Who is where on which day, and what waits: something is taken up, put down, and planned by the form of its step. */
const BoardPage = () => {
  const translate = useTranslate();
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'), { noSsr: true });
  const shown = useDays();
  const { days } = shown;
  const answer = useBoard(days);
  const carry = useCarry();
  const left = days.filter(day => day >= today());
  const candidates = useCandidates(carry.carried, left).data?.dispatchCandidates;
  const [opened, setOpened] = useState<BoardItemFragment>();
  const { carried, place } = carry;
  const Plan = isPhone ? Agenda : Grid;
  return (
    <ReadPage
      title={translate('sanbao.board.title')}
      intro={translate('sanbao.board.intro')}
      answer={answer}
      controls={<DaysBar {...shown} />}
      width={1800}
    >
      {({ dispatchBoard }) => (
        <Box sx={boardStyles}>
          {!dispatchBoard.complete && <Alert severity="warning">{translate('sanbao.board.incomplete')}</Alert>}
          <div className="board">
            <Plan board={dispatchBoard} days={days} carry={carry} candidates={candidates} onOpen={setOpened} />
            <aside>
              {carried ? (
                <Candidates carry={carry} carried={carried} candidates={candidates} days={left} />
              ) : (
                <WaitingList waiting={dispatchBoard.waiting} carry={carry} isFolded={isPhone} />
              )}
            </aside>
          </div>
          <div role="status" className="sr-only">
            {carried && translate('sanbao.board.carrying', { title: carried.title })}
          </div>
          {carried && carry.isDragged && (
            <div ref={carry.ghost} className="ghost" aria-hidden>
              {carried.title}
            </div>
          )}
          {opened && (
            <ItemSheet item={itemOf(dispatchBoard.items, opened)} carry={carry} onClose={() => setOpened(undefined)} />
          )}
          {carried && place && <PlanDialog carried={carried} place={place} onClose={carry.cancel} />}
        </Box>
      )}
    </ReadPage>
  );
};

/** It as it stands now: a step may have been taken while it is open. */
const itemOf = (items: readonly BoardItemFragment[], opened: BoardItemFragment) =>
  items.find(({ record, person }) => record === opened.record && person === opened.person) ?? opened;

export default BoardPage;
