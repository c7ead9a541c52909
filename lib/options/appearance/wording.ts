/** What the looks of marks are called. See lib/ui/wording.ts. */
import { type PlainKey, t } from '../../i18n/messages.ts';
import type { MarkSettings } from '../../settings/schema.ts';

const LINES = {
  'solid-wavy': 'optionsLineSolidWavy',
  'dotted-dashed': 'optionsLineDottedDashed',
  'solid-double': 'optionsLineSolidDouble',
} as const satisfies Record<MarkSettings['line'], PlainKey>;

const COLOURS = {
  'blue-orange': 'optionsColourBlueOrange',
  'violet-ochre': 'optionsColourVioletOchre',
  grey: 'optionsColourGrey',
} as const satisfies Record<MarkSettings['colour'], PlainKey>;

const STRENGTHS = {
  quiet: 'optionsStrengthQuiet',
  usual: 'optionsStrengthUsual',
  strong: 'optionsStrengthStrong',
} as const satisfies Record<MarkSettings['strength'], PlainKey>;

export const lineName = (line: MarkSettings['line']): string => t(LINES[line]);
export const colourName = (colour: MarkSettings['colour']): string => t(COLOURS[colour]);
export const strengthName = (strength: MarkSettings['strength']): string => t(STRENGTHS[strength]);

/** `12 marks`; 0 is any number. */
export const perScreenName = (n: number): string =>
  n === 0 ? t('optionsAnyNumber') : t('optionsPerScreen', { n });
