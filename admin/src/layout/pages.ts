import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import CoverageIcon from '@mui/icons-material/GridOnOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import ProcedureIcon from '@mui/icons-material/MenuBookOutlined';
import PassportIcon from '@mui/icons-material/WorkspacePremiumOutlined';

/** The pages beside those of the records: where they are, what they are called, and what one has to be able to read for them. */
export const pages = [
  { path: '/', name: 'inbox', Icon: InboxIcon },
  { path: '/calendar', name: 'calendar', Icon: CalendarIcon },
  { path: '/passport', name: 'passport', Icon: PassportIcon, reads: 'Certificate' },
  { path: '/coverage', name: 'coverage', Icon: CoverageIcon, reads: 'Certificate' },
  { path: '/procedure', name: 'procedure', Icon: ProcedureIcon },
];

export const pagesFor = (permissions: readonly string[]) =>
  pages.filter(({ reads }) => !reads || permissions.includes(`read:${reads}`));
