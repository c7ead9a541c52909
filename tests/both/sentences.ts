/** What the hazard pages say: sentences that state a claim of the bundled pack, each marked on a page about the story. */

export const CALL =
  'Serbian President Aleksandar Vučić spoke with Vladimir Putin on Sunday for the first time in two and a half years.';
export const PLEDGE = 'Vučić told Putin of his hope that Serbia will not impose sanctions on Russia.';
export const GAS = 'Putin gave an assurance that Serbia will have enough Russian gas for the coming winter.';
export const CANDIDATE = 'Serbia is a candidate for membership of the European Union.';
export const PARADE = 'Putin invited Vučić to Moscow for the Victory Day celebrations on 9 May next year.';
