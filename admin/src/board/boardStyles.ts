import { alpha, type SxProps, type Theme } from '@mui/material/styles';

const list = { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' };

/** What is chosen from a list: what waits, and whoever can go. */
export const choices = ({ palette: { primary, error, text, divider, background } }: Pick<Theme, 'palette'>) => ({
  '& .soft, & .late': { fontSize: '0.75rem', margin: 0 },
  '& .soft': { color: text.secondary },
  '& .late': { color: error.main },
  '& summary': { cursor: 'pointer', minHeight: 44, display: 'list-item', alignContent: 'center' },
  // What stands within `details` inherits no box-sizing from the page.
  '& .waiting': { ...list, marginTop: '8px', boxSizing: 'border-box' },
  '& .waiting button': {
    ...{ font: 'inherit', color: text.primary, textAlign: 'left', cursor: 'pointer' },
    ...{ display: 'grid', gap: '2px', justifyItems: 'start', width: '100%', padding: '8px 10px' },
    ...{ border: `1px solid ${divider}`, borderRadius: '4px', backgroundColor: background.paper },
    ...{ fontSize: '0.8125rem', overflowWrap: 'anywhere' },
    '&:disabled': { cursor: 'default' },
    '&:hover:enabled': { borderColor: primary.main },
    '&[aria-pressed=true]': { borderColor: primary.main, boxShadow: `inset 3px 0 ${primary.main}` },
  },
});

/** The looks of the board: hundreds of cells and items, for each of which a class is enough. */
export const boardStyles: SxProps<Theme> = ({ palette, breakpoints }) => {
  const { primary, info, success, warning, error, text, divider, background } = palette;
  const tinted = (colour: string, much = 0.14) => ({
    backgroundColor: alpha(colour, much),
    borderColor: alpha(colour, 0.7),
  });
  const button = { font: 'inherit', color: text.primary, textAlign: 'left', cursor: 'pointer' } as const;
  return {
    '& .board': { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr) 280px', alignItems: 'start' },
    [breakpoints.down('md')]: { '& .board': { gridTemplateColumns: 'minmax(0, 1fr)' } },
    [breakpoints.down('sm')]: { '& aside': { order: -1 } },
    [breakpoints.up('md')]: {
      '& aside': { position: 'sticky', top: 56, maxHeight: 'calc(100vh - 72px)', overflow: 'auto' },
      '& .frame': { maxHeight: 'calc(100vh - 72px)' },
    },
    '& .frame': { overflow: 'auto', border: `1px solid ${divider}`, backgroundColor: background.paper },
    '& .grid': {
      borderCollapse: 'separate',
      borderSpacing: 0,
      width: '100%',
      fontSize: '0.8125rem',
      tableLayout: 'fixed',
    },
    '& .grid th, & .grid td': {
      borderBottom: `1px solid ${divider}`,
      borderRight: `1px solid ${divider}`,
      padding: '4px',
      verticalAlign: 'top',
      textAlign: 'left',
      fontWeight: 400,
    },
    '& .grid thead th': { position: 'sticky', top: 0, zIndex: 2, backgroundColor: background.paper, width: 84 },
    '& .grid.month thead th': { width: 40, textAlign: 'center' },
    '& .grid tr > th:first-child': {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      backgroundColor: background.paper,
      width: 116,
      fontWeight: 600,
    },
    '& .grid thead tr > th:first-child': { zIndex: 3, textAlign: 'left' },
    '& .grid td': { position: 'relative', height: 48 },
    '& .grid .free': { backgroundColor: background.default },
    '& .grid .today': { boxShadow: `inset 2px 0 ${primary.main}` },
    '& .date, & .holiday, & .licences, & .without': { display: 'block', fontSize: '0.75rem', fontWeight: 400 },
    '& .holiday': { color: error.main },
    '& .month .holiday': { overflow: 'hidden', whiteSpace: 'nowrap' },
    '& .licences, & .grid tr > th.cannot': { color: text.secondary },
    '& .without': { color: error.main },
    '& .item': {
      ...button,
      border: '1px solid',
      ...tinted(primary.main),
      display: 'block',
      width: '100%',
      margin: '0 0 4px',
      padding: '2px 4px',
      borderRadius: '4px',
      fontSize: '0.75rem',
      lineHeight: 1.4,
      minHeight: 24,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      touchAction: 'manipulation',
    },
    '& .item.PLANNED': { borderStyle: 'dashed' },
    '& .item.TrainingPlan, & .item.TrainingSession, & .item.InHousePractice': tinted(info.main),
    '& .item.CLOSED, & .item.WORK_DONE': tinted(success.main),
    '& .item.ON_HOLD': tinted(warning.main),
    '& .item.Absence': tinted(text.secondary),
    '& .item.answered': { borderLeft: `4px double ${warning.main}` },
    '& .item.red': { ...tinted(error.main), border: `2px solid ${error.main}`, fontWeight: 600 },
    '& .put': {
      ...button,
      display: 'block',
      width: '100%',
      minHeight: 28,
      border: '1px dashed',
      borderRadius: '4px',
      padding: 0,
      textAlign: 'center',
      ...tinted(text.secondary, 0.04),
    },
    '& .put.free': { ...tinted(success.main), color: success.main },
    '& .put.taken': { ...tinted(warning.main), color: warning.main },
    '& .put.unlicensed': { ...tinted(error.main), color: error.main },
    '& button:focus-visible, & .frame:focus-visible': { outline: `2px solid ${primary.main}`, outlineOffset: 1 },
    '& .agenda ul': list,
    ...choices({ palette }),
    '& .agenda': { display: 'grid', gap: '12px' },
    '& .agenda li': { display: 'grid', gridTemplateColumns: '6em minmax(0, 1fr)', gap: '8px', alignItems: 'center' },
    '& .agenda .item': { minHeight: 44, fontSize: '0.875rem', margin: 0 },
    '& .ghost': {
      position: 'fixed',
      top: 0,
      left: 0,
      zIndex: 10,
      padding: '4px 8px',
      border: `1px solid ${primary.main}`,
      borderRadius: '4px',
      backgroundColor: background.paper,
      pointerEvents: 'none',
    },
    '& .sr-only': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  };
};
