import type { ReactNode } from 'react';

/** What is wrong with a form as a whole; nothing where nothing is. */
export const Problem = ({ children }: { children: ReactNode }) =>
  children && (
    <p className="problem" role="alert">
      {children}
    </p>
  );
