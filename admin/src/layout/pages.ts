import DashboardIcon from '@mui/icons-material/BarChartOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import DraftsIcon from '@mui/icons-material/DraftsOutlined';
import ConformanceIcon from '@mui/icons-material/FactCheckOutlined';
import CoverageIcon from '@mui/icons-material/GridOnOutlined';
import AuditIcon from '@mui/icons-material/HistoryOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import ProcedureIcon from '@mui/icons-material/MenuBookOutlined';
import ExecutionIcon from '@mui/icons-material/SpeedOutlined';
import DayIcon from '@mui/icons-material/TodayOutlined';
import InForceIcon from '@mui/icons-material/TuneOutlined';
import VerifyIcon from '@mui/icons-material/VerifiedOutlined';
import PassportIcon from '@mui/icons-material/WorkspacePremiumOutlined';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A page beside those of the records: where it is, what it is called, and the permission one needs for it. */
interface Page {
  path: string;
  name: string;
  Page: LazyExoticComponent<ComponentType>;
  Icon: typeof InboxIcon;
  needs?: string;
}

export const pages: readonly [Page, ...Page[]] = [
  { path: '/', name: 'inbox', Page: lazy(() => import('../inbox/Inbox.tsx')), Icon: InboxIcon },
  { path: '/day', name: 'day', Page: lazy(() => import('../day/DayPage.tsx')), Icon: DayIcon, needs: 'completeWork' },
  { path: '/drafts', name: 'drafts', Page: lazy(() => import('../draft/DraftsPage.tsx')), Icon: DraftsIcon },
  { path: '/calendar', name: 'calendar', Page: lazy(() => import('../calendar/CalendarPage.tsx')), Icon: CalendarIcon },
  {
    path: '/dashboard',
    name: 'dashboard',
    Page: lazy(() => import('../dashboard/DashboardPage.tsx')),
    Icon: DashboardIcon,
    needs: 'house',
  },
  {
    path: '/passport',
    name: 'passport',
    Page: lazy(() => import('../training/PassportPage.tsx')),
    Icon: PassportIcon,
    needs: 'read:Certificate',
  },
  {
    path: '/coverage',
    name: 'coverage',
    Page: lazy(() => import('../training/CoveragePage.tsx')),
    Icon: CoverageIcon,
    needs: 'read:Certificate',
  },
  {
    path: '/procedure',
    name: 'procedure',
    Page: lazy(() => import('../procedure/ProcedurePage.tsx')),
    Icon: ProcedureIcon,
  },
  {
    path: '/in-force',
    name: 'inForce',
    Page: lazy(() => import('../inforce/InForcePage.tsx')),
    Icon: InForceIcon,
    needs: 'house',
  },
  {
    path: '/conformance',
    name: 'conformance',
    Page: lazy(() => import('../conformance/ConformancePage.tsx')),
    Icon: ConformanceIcon,
    needs: 'house',
  },
  {
    path: '/execution',
    name: 'execution',
    Page: lazy(() => import('../execution/ExecutionPage.tsx')),
    Icon: ExecutionIcon,
    needs: 'house',
  },
  {
    path: '/audit',
    name: 'audit',
    Page: lazy(() => import('../audit/AuditPage.tsx')),
    Icon: AuditIcon,
    needs: 'house',
  },
  {
    path: '/evidence',
    name: 'evidence',
    Page: lazy(() => import('../evidence/VerifyPage.tsx')),
    Icon: VerifyIcon,
    needs: 'house',
  },
];

export const pagesFor = (may: (permission: string) => boolean) => pages.filter(({ needs }) => !needs || may(needs));
