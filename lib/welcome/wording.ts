/** The welcome page's strings. See lib/ui/wording.ts for what they may say. */
import type { CommandName } from '../ui/shortcuts.ts';
import { count } from '../ui/wording.ts';

export const title = (): string => 'See what other sources report';
export const lead = (): string =>
  'Sidelight puts other reporting beside the news you read. It gives context and leaves the judgement to you. All of it happens in this browser: no page, no address and no habit leaves it.';

export const whatItDoes = (): string => 'What it does';
export const marks = (): string => 'It marks what it knows';
export const marksText = (): string =>
  'A sentence that states a known claim is underlined; a wavy line says that the page differs from the claim.';
export const reports = (): string => 'A click tells who says what';
export const reportsText = (): string =>
  'Which sources report the same, which differ and on what, each with its own words and a link to the passage.';
export const panel = (): string => 'The panel shows the whole page';
export const panelText = (): string =>
  'All claims of the page in reading order, and what the page leaves out of its story.';

export const tryIt = (): string => 'Try it';
export const tryItText = (): string =>
  'Click an underlined sentence. The newspaper is made up; the sources are real.';
export const newspaper = (): string => 'The Example Courier';
export const headline = (): string => 'Belgrade and Moscow talk again';

export const question = (): string => 'Which sites may Sidelight read?';
export const questionText = (): string =>
  'The browser asks you once more. You can change this at any time in the toolbar popup.';
export const whenIClick = (): string => 'When I click';
export const whenIClickText = (shortcut: string | null): string =>
  `The toolbar button${shortcut === null ? '' : ` or ${shortcut}`} reads the page you are on. Nothing else is read.`;
export const theseSites = (): string => 'These news sites';
export const theseSitesText = (n: number): string =>
  `${count(n, 'site')} read by themselves as you open them.`;
export const allSites = (): string => 'All sites';
export const allSitesText = (): string => 'Every article you open is read, wherever it stands.';
export const sitesList = (): string => 'News sites';
export const noSites = (): string => 'None';
export const everySite = (): string => 'All of them';
export const addSite = (): string => 'Another site';
export const add = (): string => 'Add';
export const noSite = (): string => 'That is no address of a site.';
export const confirm = (): string => 'Use this';
export const chosen = {
  click: (): string => 'Pages are read when you click.',
  sites: (n: number): string => `${count(n, 'site')} will be read by themselves.`,
  all: (): string => 'All sites will be read by themselves.',
};
export const declined = (): string => 'The browser was told no: nothing has changed.';
export const failed = (): string => 'The browser did not take it: nothing has changed.';

export const keys = (): string => 'By keyboard';
const COMMANDS: Record<CommandName, string> = {
  'read-page': 'Read this page',
  'next-mark': 'Next mark',
  'previous-mark': 'Previous mark',
  'open-panel': 'Open the panel',
};
export const commandName = (name: CommandName): string => COMMANDS[name];
export const noKeys = (): string => 'no keys set';
export const changeKeys = (): string => 'Change the keys';
export const escapeCloses = (): string =>
  'Escape closes whatever is open and takes you back to where you were.';
