import { sendFirstRequests } from './firstRequests.ts';

sendFirstRequests();
void import('./main.tsx');
