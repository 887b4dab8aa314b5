import DashboardIcon from '@mui/icons-material/BarChartOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import SetUpIcon from '@mui/icons-material/ChecklistOutlined';
import FieldIcon from '@mui/icons-material/CloudUploadOutlined';
import DraftsIcon from '@mui/icons-material/DraftsOutlined';
import ConformanceIcon from '@mui/icons-material/FactCheckOutlined';
import CoverageIcon from '@mui/icons-material/GridOnOutlined';
import AuditIcon from '@mui/icons-material/HistoryOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import ProcedureIcon from '@mui/icons-material/MenuBookOutlined';
import NoticesIcon from '@mui/icons-material/NotificationsOutlined';
import ExecutionIcon from '@mui/icons-material/SpeedOutlined';
import HandoverIcon from '@mui/icons-material/SwapHorizOutlined';
import DayIcon from '@mui/icons-material/TodayOutlined';
import InForceIcon from '@mui/icons-material/TuneOutlined';
import VerifyIcon from '@mui/icons-material/VerifiedOutlined';
import BoardIcon from '@mui/icons-material/ViewTimelineOutlined';
import PassportIcon from '@mui/icons-material/WorkspacePremiumOutlined';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../generated/operations.ts';

/** A page beside those of the records: where it is, what it is called, and the permission one needs for it. */
interface Page {
  path: string;
  name: string;
  group: 'work' | 'figures' | 'proof';
  Page: LazyExoticComponent<ComponentType>;
  Icon: typeof InboxIcon;
  needs?: string;
  /** It stands in the menu only while something waits there. */
  passing?: true;
  /** Whoever has no other role begins with it. */
  firstFor?: Role;
}

export const pages: readonly [Page, ...Page[]] = [
  { path: '/', name: 'home', group: 'work', Page: lazy(() => import('../home/HomePage.tsx')), Icon: HomeIcon },
  {
    path: '/set-up',
    name: 'setUp',
    group: 'work',
    Page: lazy(() => import('../setup/SetUpPage.tsx')),
    Icon: SetUpIcon,
    needs: 'completeSetUp',
    passing: true,
  },
  { path: '/inbox', name: 'inbox', group: 'work', Page: lazy(() => import('../inbox/Inbox.tsx')), Icon: InboxIcon },
  {
    path: '/notices',
    name: 'notices',
    group: 'work',
    Page: lazy(() => import('../notes/NoticesPage.tsx')),
    Icon: NoticesIcon,
    needs: 'notes',
  },
  {
    path: '/day',
    name: 'day',
    group: 'work',
    Page: lazy(() => import('../day/DayPage.tsx')),
    Icon: DayIcon,
    needs: 'completeWork',
    firstFor: 'ENGINEER',
  },
  {
    path: '/field',
    name: 'field',
    group: 'work',
    Page: lazy(() => import('../field/FieldPage.tsx')),
    Icon: FieldIcon,
    needs: 'recordSiteArrival',
  },
  {
    path: '/drafts',
    name: 'drafts',
    group: 'work',
    Page: lazy(() => import('../draft/DraftsPage.tsx')),
    Icon: DraftsIcon,
  },
  {
    path: '/calendar',
    name: 'calendar',
    group: 'work',
    Page: lazy(() => import('../calendar/CalendarPage.tsx')),
    Icon: CalendarIcon,
  },
  {
    path: '/board',
    name: 'board',
    group: 'work',
    Page: lazy(() => import('../board/BoardPage.tsx')),
    Icon: BoardIcon,
    needs: 'planRepair',
  },
  {
    path: '/hand-over',
    name: 'handover',
    group: 'work',
    Page: lazy(() => import('../handover/HandoverPage.tsx')),
    Icon: HandoverIcon,
    needs: 'handOver',
  },
  {
    path: '/dashboard',
    name: 'dashboard',
    group: 'figures',
    Page: lazy(() => import('../dashboard/DashboardPage.tsx')),
    Icon: DashboardIcon,
    needs: 'house',
  },
  {
    path: '/execution',
    name: 'execution',
    group: 'figures',
    Page: lazy(() => import('../execution/ExecutionPage.tsx')),
    Icon: ExecutionIcon,
    needs: 'house',
  },
  {
    path: '/passport',
    name: 'passport',
    group: 'figures',
    Page: lazy(() => import('../training/PassportPage.tsx')),
    Icon: PassportIcon,
    needs: 'read:Certificate',
    firstFor: 'DEALER',
  },
  {
    path: '/coverage',
    name: 'coverage',
    group: 'figures',
    Page: lazy(() => import('../training/CoveragePage.tsx')),
    Icon: CoverageIcon,
    needs: 'read:Certificate',
  },
  {
    path: '/conformance',
    name: 'conformance',
    group: 'proof',
    Page: lazy(() => import('../conformance/ConformancePage.tsx')),
    Icon: ConformanceIcon,
    needs: 'house',
    firstFor: 'AUDITOR',
  },
  {
    path: '/procedure',
    name: 'procedure',
    group: 'proof',
    Page: lazy(() => import('../procedure/ProcedurePage.tsx')),
    Icon: ProcedureIcon,
  },
  {
    path: '/in-force',
    name: 'inForce',
    group: 'proof',
    Page: lazy(() => import('../inforce/InForcePage.tsx')),
    Icon: InForceIcon,
    needs: 'house',
  },
  {
    path: '/audit',
    name: 'audit',
    group: 'proof',
    Page: lazy(() => import('../audit/AuditPage.tsx')),
    Icon: AuditIcon,
    needs: 'house',
  },
  {
    path: '/evidence',
    name: 'evidence',
    group: 'proof',
    Page: lazy(() => import('../evidence/VerifyPage.tsx')),
    Icon: VerifyIcon,
    needs: 'house',
  },
];

export const pagesFor = (may: (permission: string) => boolean) => pages.filter(({ needs }) => !needs || may(needs));

/** Where somebody with these roles begins, if not at home. */
export const firstPageOf = (roles: readonly Role[]) =>
  pages.find(({ firstFor }) => roles.length > 0 && roles.every(role => role === firstFor));
