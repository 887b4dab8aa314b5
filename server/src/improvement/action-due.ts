import { businessDay, daysLater } from '../procedure/business-day.ts';

/** 5.3.2, 5.3.7: by when something has to be done about a letter or a call. */
export const actionDue = (receivedAt: Date, days: number) => daysLater(businessDay(receivedAt), days);
