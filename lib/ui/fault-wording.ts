/** What is the matter with a file, in the reader's language. See lib/ui/wording.ts. */
import { t } from '../i18n/messages.ts';
import type { FileFault } from '../packs/file/fault.ts';

const PLAIN = {
  empty: 'faultEmpty',
  damaged: 'faultDamaged',
  unreadable: 'faultUnreadable',
  'not-text': 'faultNotText',
  changed: 'faultChanged',
  'no-claims': 'faultNoClaims',
} as const;

/** One sentence or two, with the sizes in megabytes. */
export function faultText(fault: FileFault): string {
  switch (fault.kind) {
    case 'too-large':
      return t('faultTooLarge', { most: fault.most });
    case 'unpacks-too-large':
      return t('faultUnpacksTooLarge', { most: fault.most });
    case 'not-json':
      return t('faultNotJson', { line: fault.line, column: fault.column });
    case 'newer':
      return t('faultNewer', { version: fault.version, most: fault.most });
    case 'nothing-kept':
      return t('faultNothingKept', { n: fault.items });
    default:
      return t(PLAIN[fault.kind]);
  }
}
