/** Pages whose markup hides, splits or encloses their text. */
import { type Hazard, testHazards } from './contract.ts';
import { CALL, CANDIDATE, GAS, PARADE, PLEDGE } from './sentences.ts';

const HAZARDS: Hazard[] = [
  { page: 'split-inline', marked: [CALL, PLEDGE, GAS] },
  { page: 'line-breaks', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
  {
    page: 'hidden',
    // The mark goes across what is hidden in the sentence.
    marked: [CALL, GAS.replace('that ', 'that no reader sees this ')],
  },
  {
    page: 'collapsed',
    // What is hidden until found is meant to be found.
    marked: [CALL, CANDIDATE],
    later: [
      { step: 'open', marked: [CALL, CANDIDATE, PLEDGE] },
      { step: 'unfold', marked: [CALL, CANDIDATE, PLEDGE, GAS] },
      { step: 'turn', marked: [CALL, CANDIDATE, PLEDGE, GAS, PARADE] },
      { step: 'style', marked: [CALL, CANDIDATE, PLEDGE, PARADE] },
      { step: 'close', marked: [CALL, CANDIDATE, PARADE] },
    ],
  },
  {
    page: 'shadow-open',
    marked: [CALL, PLEDGE, GAS],
    later: [
      { step: 'late', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
      { step: 'host', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
      { step: 'fill', marked: [CALL, PLEDGE, GAS, CANDIDATE, PARADE] },
    ],
  },
  {
    page: 'shadow-closed',
    marked: [CALL, PLEDGE],
    later: [{ step: 'late', marked: [CALL, PLEDGE, GAS] }],
  },
  { page: 'editing', marked: [CALL], later: [{ step: 'type', marked: [CALL, CANDIDATE] }] },
];

testHazards('markup', HAZARDS);
