import { secretOf } from './draft.ts';
import { MachinePage } from './MachinePage.tsx';

export const page = <MachinePage code={secretOf(location.pathname)} />;
