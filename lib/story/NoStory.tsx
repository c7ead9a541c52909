import * as say from './wording.ts';

/** What stands where no story was named, or one that is not at hand. */
export function NoStory({ stories }: { stories: { title: string; address: string }[] }) {
  return (
    <main>
      <header class="head">
        <p class="detail">{say.kicker()}</p>
        <h1>{say.noStory()}</h1>
      </header>
      <section class="others" aria-labelledby="others">
        <h2 id="others">{say.otherStories()}</h2>
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
