import DashboardIcon from '@mui/icons-material/BarChartOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import ConformanceIcon from '@mui/icons-material/FactCheckOutlined';
import CoverageIcon from '@mui/icons-material/GridOnOutlined';
import AuditIcon from '@mui/icons-material/HistoryOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import ProcedureIcon from '@mui/icons-material/MenuBookOutlined';
import ExecutionIcon from '@mui/icons-material/SpeedOutlined';
import DayIcon from '@mui/icons-material/TodayOutlined';
import PassportIcon from '@mui/icons-material/WorkspacePremiumOutlined';

/** The pages beside those of the records: where they are, what they are called, and the permission one needs for them. */
export const pages = [
  { path: '/', name: 'inbox', Icon: InboxIcon },
  { path: '/day', name: 'day', Icon: DayIcon, needs: 'completeWork' },
  { path: '/calendar', name: 'calendar', Icon: CalendarIcon },
  { path: '/dashboard', name: 'dashboard', Icon: DashboardIcon, needs: 'house' },
  { path: '/passport', name: 'passport', Icon: PassportIcon, needs: 'read:Certificate' },
  { path: '/coverage', name: 'coverage', Icon: CoverageIcon, needs: 'read:Certificate' },
  { path: '/procedure', name: 'procedure', Icon: ProcedureIcon },
  { path: '/conformance', name: 'conformance', Icon: ConformanceIcon, needs: 'house' },
  { path: '/execution', name: 'execution', Icon: ExecutionIcon, needs: 'house' },
  { path: '/audit', name: 'audit', Icon: AuditIcon, needs: 'house' },
];

export const pagesFor = (may: (permission: string) => boolean) => pages.filter(({ needs }) => !needs || may(needs));
