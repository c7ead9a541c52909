import type { ComponentChildren } from 'preact';
import { t } from '../i18n/messages.ts';

/** A part of the options page. `id` is its anchor. */
export interface Section {
  id: string;
  title: string;
  body: ComponentChildren;
}

/** The options page: its sections one below another, with a way to each where there are several. */
export function OptionsPage({ sections }: { sections: readonly Section[] }) {
  return (
    <main>
      <h1>{t('optionsTitle')}</h1>
      {sections.length > 1 && (
        <nav aria-label={t('optionsSections')}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a class="sl-link" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map(({ id, title, body }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          {body}
        </section>
      ))}
    </main>
  );
}
