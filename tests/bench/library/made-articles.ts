/**
 * Made articles in number, the same in every run: stories of ten articles each, which tell most of the same facts in three wordings, with names, sums
 * and days of their own; every fifth sentence names a country that half of all stories name. All of it is made up.
 */
import type { Article, ArticleId } from '../../../lib/library/article.ts';
import { randomFrom } from '../made-claims.ts';

const SYLLABLES = 'ba ko mi tar vel son dri sto lju nez gor ani cho rut pel mar zin tov ale ski'.split(' ');
const THINGS =
  'harbour bridge hospital railway airport stadium school reservoir theatre factory prison market tunnel library museum forest mine ferry tram dam'.split(
    ' ',
  );

interface Fact {
  who: string;
  where: string;
  thing: string;
  sum: number;
  day: string;
}

/** Each in three wordings. */
const FRAMES: readonly ((fact: Fact) => readonly [string, string, string])[] = [
  ({ where, thing, sum }) => [
    `The council of ${where} approved a ${thing} for ${sum} million euros`,
    `Councillors in ${where} voted for a ${thing} that costs €${sum}m`,
    `For ${sum} million euros ${where} will get a ${thing}, its council decided`,
  ],
  ({ who, thing }) => [
    `${who} called the closure of the ${thing} a mistake`,
    `In the words of ${who} it was wrong to shut the ${thing}`,
    `It was an error to close the ${thing}, ${who} said`,
  ],
  ({ where, sum, day }) => [
    `A storm left ${sum} households in ${where} without power on ${day}`,
    `On ${day} ${sum} homes in ${where} lost electricity in a storm`,
    `In ${where} the power failed for ${sum} households after ${day}'s storm`,
  ],
  ({ who, where }) => [
    `${who} resigned as head of the ${where} chamber of trade`,
    `The ${where} chamber of trade lost its head when ${who} stepped down`,
    `${who} gave up the leadership of the chamber of trade in ${where}`,
  ],
  ({ who, where, sum }) => [
    `Police in ${where} questioned ${sum} people about the disappearance of ${who}`,
    `${who} is missing, and ${sum} witnesses were heard by the police of ${where}`,
    `Officers spoke to ${sum} people in ${where} who may have seen ${who}`,
  ],
  ({ who, thing, day }) => [
    `A judge ordered ${who} to sell the ${thing} by ${day}`,
    `${who} must part with the ${thing} before ${day}, a court ruled`,
    `By ${day} the ${thing} has to be sold, the court told ${who}`,
  ],
  ({ where, thing, sum }) => [
    `Workers at the ${thing} in ${where} want ${sum} crowns more a month`,
    `The staff of ${where}'s ${thing} demand a raise of ${sum} crowns`,
    `A monthly ${sum} crowns on top is what employees of the ${where} ${thing} ask for`,
  ],
  ({ who, where }) => [
    `Doctors in ${where} treated ${who} for burns`,
    `${who} was taken to a clinic in ${where} with burns`,
    `With burnt hands ${who} is being cared for in ${where}`,
  ],
  ({ where, sum, thing }) => [
    `Researchers found ${sum} rare birds beside the ${thing} of ${where}`,
    `Near the ${where} ${thing} scientists counted ${sum} birds of a rare kind`,
    `${sum} birds that are seldom seen live at the ${thing} in ${where}, a study says`,
  ],
  ({ who, day, where }) => [
    `${who} will play a concert in ${where} on ${day}`,
    `On ${day} ${where} expects ${who} on stage`,
    `A concert of ${who} is planned in ${where} for ${day}`,
  ],
];
const DAYS = '3 March|17 May|9 June|21 July|2 August|28 September|12 October|30 November'.split('|');
const COUNTRIES = ['Ukraine', 'Serbia', 'Hungary', 'Brazil'];

const PER_STORY = 10;
/** Facts of a story; an article tells this share of them. */
const FACTS = 60;
const TOLD = 2 / 3;

/** @returns the article of that number; articles of one story have numbers that follow one another */
export function madeArticle(n: number): Article {
  const story = Math.floor(n / PER_STORY);
  const own = randomFrom(n + 7);
  const facts = Array.from({ length: FACTS }, (_, at) => at).filter(() => own() < TOLD);
  return {
    id: `made-${String(n).padStart(5, '0')}` as ArticleId,
    title: `Made story ${story}, article ${n}`,
    publisher: `The Made-up Paper ${n % 23}`,
    published: '2026-02-02',
    language: 'en',
    paragraphs: facts.map((fact) => factText(story, fact, Math.floor(own() * 3))),
  };
}

/** A fact of a story in one of three wordings. */
function factText(story: number, fact: number, wording: number): string {
  const random = randomFrom(story * 1_000 + fact);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const cast = (at: number): string => nameOf(story * 8 + at);
  const made = pick(FRAMES)({
    who: cast(Math.floor(random() * 5)),
    where: cast(5 + Math.floor(random() * 3)),
    thing: pick(THINGS),
    sum: 13 + Math.floor(random() * 900),
    day: pick(DAYS),
  });
  const country = random() < 0.2 ? `, as in ${COUNTRIES[story % 8] ?? 'its neighbours'}` : '';
  return `${made[wording as 0 | 1 | 2]}${country}.`;
}

function nameOf(n: number): string {
  const random = randomFrom(n * 31 + 5);
  const name = Array.from({ length: 5 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
