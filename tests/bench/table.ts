/** The rows of the benchmark, as they are printed and as JSON. */
import type { Times } from './timing.ts';

export interface Row extends Times {
  /** "page", "load", "cold", "build", "bytesPerClaim", … */
  what: string;
  engine: string;
  claims: number;
  unit: 'ms' | 'bytes' | 'count' | 'share' | 'MB';
  /** Median by the floor's median of the same turns (F_js); null where there is none. */
  ratioToFloor: number | null;
  /** The goal, where there is one, and what else must be known of the figure. */
  goal?: string;
  note?: string;
}

const number = (value: number): string =>
  value >= 10_000
    ? Math.round(value).toLocaleString('en')
    : value >= 100
      ? value.toFixed(0)
      : value.toPrecision(3);

export function lineOf({
  what,
  engine,
  claims,
  unit,
  min,
  median,
  max,
  ratioToFloor,
  goal,
  note,
}: Row): string {
  return [
    what.padEnd(30),
    engine.padEnd(11),
    claims.toLocaleString('en').padStart(8),
    unit.padEnd(5),
    ...[min, median, max].map((value) => number(value).padStart(10)),
    (ratioToFloor === null ? '' : `${number(ratioToFloor)} ×`).padStart(11),
    ` ${[goal ? `goal ${goal}` : '', note ?? ''].filter((part) => part !== '').join('; ')}`,
  ]
    .join(' ')
    .trimEnd();
}

export const HEAD = `${'what'.padEnd(30)} ${'engine'.padEnd(11)} ${'claims'.padStart(8)} ${'unit'.padEnd(5)} ${['min', 'median', 'max'].map((name) => name.padStart(10)).join(' ')} ${'to F_js'.padStart(11)}`;
