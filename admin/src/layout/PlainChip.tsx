import type { Mood } from '../schema/states.ts';

/** A word in a frame, in the colour of what it says. */
export const PlainChip = ({ mood, children }: { mood: Mood; children: React.ReactNode }) => (
  <span className={`plain-chip plain-chip-${mood}`}>{children}</span>
);
