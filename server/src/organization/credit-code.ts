import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';

/** The digits of GB 32100-2015: I, O, S, V and Z are none, since they are taken for others. */
const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const whole = new RegExp(`^[1-9A-HJ-NPQRTUWXY][1-59]\\d{6}[${digits}]{10}$`);

/** GB 32100-2015, 5.6: the last of the eighteen is worked out from the others, each weighed by a power of 3, modulo 31. */
export function isCreditCode(text: string): boolean {
  const code = normalForm(text);
  if (!whole.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const digit of code.slice(0, 17)) {
    sum += digits.indexOf(digit) * weight;
    weight = (weight * 3) % digits.length;
  }
  return digits.indexOf(code.charAt(17)) === (digits.length - (sum % digits.length)) % digits.length;
}

/** A mistyped code would find no twin, and stand on contracts. */
export function creditCodeRight({ creditCode }: { creditCode?: string | null }): Refusal | undefined {
  if (creditCode && !isCreditCode(creditCode)) return refuse('notCreditCode', {}, 'creditCode');
}
