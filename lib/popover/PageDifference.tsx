import type { Claim, Difference } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { excerptWithMarks, holdsWording } from '../ui/marked-text.ts';
import { topicOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';

interface PageDifferenceProps {
  claim: Claim;
  /** Of the claim, where it is known (BCP 47). */
  language: string | undefined;
  sentence: string;
  differs: Difference[];
}

/** Both wordings side by side, the page's and the claim's, with the words that differ marked in each. */
export function PageDifference({ claim, language, sentence, differs }: PageDifferenceProps) {
  const topics = [...new Set(differs.map((difference) => topicOf(difference, claim.details)))];
  return (
    <section class="sl-difference">
      <h3>{say.pageDiffers(topics)}</h3>
      <dl>
        <Wording label={t('onThisPage')} text={sentence} words={differs.map(({ page }) => page)} />
        <Wording
          label={t('theClaim')}
          text={claim.statement}
          language={language}
          words={differs.map((difference) => difference.claim)}
        />
      </dl>
    </section>
  );
}

interface WordingProps {
  label: string;
  text: string;
  words: string[];
  language?: string | undefined;
}

/** One side. Words that the text does not hold letter for letter are told before it. */
function Wording({ label, text, words, language }: WordingProps) {
  const apart = words.filter((word) => word.trim() !== '' && !holdsWording(text, word));
  return (
    <div>
      <dt>{label}</dt>
      {apart.length > 0 && (
        <dd lang={language} dir="auto">
          <MarkedText
            stretches={apart.flatMap((word, index) => [
              ...(index > 0 ? [{ text: ', ', marked: false }] : []),
              { text: word, marked: true },
            ])}
          />
        </dd>
      )}
      <dd lang={language} dir="auto">
        <MarkedText stretches={excerptWithMarks(text, words)} />
      </dd>
    </div>
  );
}
