/** What stands where no story was named, or one that is not at hand. */
export function NoStory({ stories }: { stories: { title: string; address: string }[] }) {
  return (
    <main>
      <header class="head">
        <p class="detail">{t('storyKicker')}</p>
        <h1>{t('storyNone')}</h1>
      </header>
      <section class="others" aria-labelledby="others">
        <h2 id="others">{t('storyOthers')}</h2>
        <ul>
          {stories.map(({ title, address }) => (
            <li key={address}>
              <a class="sl-link" href={address}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

import { t } from '../i18n/messages.ts';
