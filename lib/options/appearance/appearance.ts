/** The marks' settings of the options page. */
import type { MarkSettings } from '../../settings/schema.ts';
import { changeSettings } from '../../settings/settings.ts';
import type { AppearanceSectionProps } from './AppearanceSection.tsx';

/** The background sees to the tabs by itself. */
export const createAppearance = (marks: () => MarkSettings) => (): AppearanceSectionProps => ({
  marks: marks(),
  onMarks: (change) => void changeSettings((now) => ({ ...now, marks: { ...now.marks, ...change } })),
});
