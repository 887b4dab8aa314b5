import { begin } from './begun.ts';

begin();
void import('./main.tsx');
