import { LANGUAGES } from '../i18n/languages.ts';
import { t } from '../i18n/messages.ts';
import type { Settings } from '../settings/schema.ts';

interface LanguageSectionProps {
  chosen: Settings['language'];
  onChoose(language: Settings['language']): void;
}

/** The language of Sidelight itself. Every language is called as its own readers call it. */
export function LanguageSection({ chosen, onChoose }: LanguageSectionProps) {
  return (
    <>
      <p>{t('optionsLanguageIntro')}</p>
      <select
        aria-labelledby="language-title"
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          onChoose(LANGUAGES.find(({ code }) => code === value)?.code ?? 'browser')
        }
      >
        <option value="browser">{t('optionsLanguageBrowser')}</option>
        {LANGUAGES.map(({ code, formats, name }) => (
          <option key={code} value={code} lang={formats} dir="auto">
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
