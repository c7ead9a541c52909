/** Whether two figures of statements may be one: values with what their hedges leave open. */
import type { Count, DateSpan, Quantity } from '../text/quantity.ts';

export type FigureAgreement = 'same' | 'near' | 'differs' | 'unrelated';

const EXACT = 0.01;
const NEAR = 0.08;
/** A bare number from here on may be a sum of money. */
const LEAST_SUM = 1000;

/** Compares two figures; `near` is a rounding of the other, `unrelated` counts something else. */
export function figuresAgree(a: Quantity, b: Quantity): FigureAgreement {
  if (a.kind === 'number' && b.kind === 'money') return sumAgrees(a, b.amount);
  if (a.kind === 'money' && b.kind === 'number') return sumAgrees(b, a.amount);
  if (a.kind === 'duration' && b.kind === 'duration') {
    if (a.minMonths <= b.maxMonths && b.minMonths <= a.maxMonths) return 'same';
    const apart = Math.max(a.minMonths, b.minMonths) / Math.max(1e-6, Math.min(a.maxMonths, b.maxMonths));
    return apart > 6 ? 'unrelated' : 'differs';
  }
  if (a.kind === 'money' && b.kind === 'money') {
    if (a.currency !== b.currency) return 'differs';
    return byShare(apartBy(a.amount, b.amount));
  }
  if (a.kind === 'number' && b.kind === 'number') return countsAgree(a, b);
  if (a.kind === 'date' && b.kind === 'date') return datesAgree(a, b);
  return 'unrelated';
}

const apartBy = (a: number, b: number): number => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-9);
const byShare = (apart: number): FigureAgreement =>
  apart <= EXACT ? 'same' : apart <= NEAR ? 'near' : 'differs';

const sumAgrees = ({ value }: Count, amount: number): FigureAgreement =>
  value >= LEAST_SUM && apartBy(value, amount) <= EXACT ? 'same' : 'unrelated';

function countsAgree(a: Count, b: Count): FigureAgreement {
  if (a.value <= (b.upTo ?? b.value) && b.value <= (a.upTo ?? a.value)) return 'same';
  const apart = apartBy(a.value, b.value);
  if (apart <= EXACT / 2) return 'same';
  if (apart <= NEAR && a.value >= 20) return 'near';
  return a.unit !== '' && a.unit === b.unit ? 'differs' : 'unrelated';
}

function datesAgree(a: DateSpan, b: DateSpan): FigureAgreement {
  if (a.from <= b.to && b.from <= a.to) return 'same';
  const sameDay = a.from.slice(5) === b.from.slice(5) && a.to.slice(5) === b.to.slice(5);
  return (a.yearAssumed || b.yearAssumed) && sameDay ? 'same' : 'differs';
}
