/** Tests of what draws speak English, as the views do once their catalogue is there. */
import catalogue from '../data/public/_locales/en/messages.json' with { type: 'json' };
import { speak } from '../lib/i18n/messages.ts';

speak('en', JSON.stringify(catalogue));
