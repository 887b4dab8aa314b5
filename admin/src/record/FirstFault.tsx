import { useEffect, useRef } from 'react';
import { useFormState } from 'react-hook-form';

/** After an attempt that left faults: the first of them is in sight and has the focus, from where it can be corrected. */
export const FirstFault = () => {
  const { submitCount, isSubmitting, errors } = useFormState();
  const mark = useRef<HTMLSpanElement>(null);
  const isFaulty = Object.keys(errors).some(name => name !== 'root');
  useEffect(() => {
    if (!submitCount || isSubmitting || !isFaulty) return;
    // The faults are drawn with this very change, and fields that were folded away open with it.
    const frame = requestAnimationFrame(() => {
      const fault = mark.current?.closest('form')?.querySelector<HTMLElement>(FAULT);
      fault?.scrollIntoView({ block: 'center' });
      fault?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [submitCount, isSubmitting, isFaulty]);
  return <span ref={mark} hidden />;
};

/** An input at fault, or what is said of lines as a whole. */
const FAULT = '[aria-invalid="true"], .MuiFormHelperText-root.Mui-error';
