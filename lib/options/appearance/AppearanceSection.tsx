import { t } from '../../i18n/messages.ts';
import { lineCss } from '../../looks/mark-css.ts';
import { COLOURS, DEFAULTS, LINES, type MarkSettings, PER_SCREEN, STRENGTHS } from '../../settings/schema.ts';
import { Switch } from '../../ui/Switch.tsx';
import { Choice } from './Choice.tsx';
import * as say from './wording.ts';

export interface AppearanceSectionProps {
  marks: MarkSettings;
  onMarks(change: Partial<MarkSettings>): void;
}

/** How marks look, with a sample on light and on dark ground, and which there are. */
export function AppearanceSection({ marks, onMarks }: AppearanceSectionProps) {
  return (
    <>
      <p>{t('optionsLooksIntro')}</p>
      <Sample marks={marks} />
      <Choice
        legend={t('optionsLine')}
        name="line"
        options={LINES}
        chosen={marks.line}
        nameOf={say.lineName}
        onChoose={(line) => onMarks({ line })}
      />
      <Choice
        legend={t('optionsColour')}
        name="colour"
        options={COLOURS}
        chosen={marks.colour}
        nameOf={say.colourName}
        onChoose={(colour) => onMarks({ colour })}
      />
      <Choice
        legend={t('optionsStrength')}
        name="strength"
        options={STRENGTHS}
        chosen={marks.strength}
        nameOf={say.strengthName}
        onChoose={(strength) => onMarks({ strength })}
      />
      <h3>{t('optionsWhich')}</h3>
      <Switch
        label={t('optionsPossible')}
        on={marks.possible}
        onToggle={(possible) => onMarks({ possible })}
      />
      <p class="quiet">{t('optionsPossibleHint')}</p>
      <label class="field">
        <span>{t('optionsMost')}</span>
        <select
          value={marks.perScreen}
          onChange={({ currentTarget }) => {
            const perScreen = PER_SCREEN.find((n) => String(n) === currentTarget.value);
            if (perScreen !== undefined) onMarks({ perScreen });
          }}
        >
          {PER_SCREEN.map((n) => (
            <option key={n} value={n}>
              {say.perScreenName(n)}
            </option>
          ))}
        </select>
      </label>
      <Switch label={t('optionsPrint')} on={marks.print} onToggle={(print) => onMarks({ print })} />
      <p>
        <button type="button" class="secondary" onClick={() => onMarks(DEFAULTS.marks)}>
          {t('optionsReset')}
        </button>
      </p>
    </>
  );
}

/** Both kinds of mark as they are chosen. The grounds are those of pages, and no part of the theme. */
function Sample({ marks }: { marks: MarkSettings }) {
  return (
    <figure class="sample" aria-label={t('optionsSample')}>
      {(['light', 'dark'] as const).map((ground) => (
        <p key={ground} class={`ground-${ground}`} aria-hidden={ground === 'dark' ? 'true' : undefined}>
          <span style={lineCss(marks, 'same')}>{t('optionsSampleSame')}</span>{' '}
          <span style={lineCss(marks, 'differs')}>{t('optionsSampleDiffers')}</span>
        </p>
      ))}
    </figure>
  );
}
