import { RELATIONS } from '../claims/schema.ts';
import { Icon } from '../ui/Icon.tsx';
import * as say from './wording.ts';

/** What the marks say, in words. */
export function Legend() {
  return (
    <ul class="legend" aria-label={say.legend()}>
      {RELATIONS.map((relation) => (
        <li key={relation} data-relation={relation}>
          <span class="mark">
            <Icon name={relation} />
          </span>
          {say.relation(relation)}
        </li>
      ))}
      <li class="silent-key">{say.silent()}</li>
    </ul>
  );
}
