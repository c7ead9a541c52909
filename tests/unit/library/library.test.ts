/** Laws of the library: what it finds depends on the articles that are in it and on nothing else; and what it costs to add one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../lib/library/library.ts';
import { article, BRIDGE, storyArticle } from './sample-articles.ts';

const libraryOf = (articles: Parameters<Library['add']>[0][]): Library => {
  const library = createLibrary();
  for (const one of articles) library.add(one);
  return library;
};
const POOL = [...BRIDGE, ...Array.from({ length: 4 }, (_, n) => storyArticle(n, 2, 4))];

describe('laws', () => {
  test('the order in which articles are added makes no difference', () => {
    const expected = libraryOf(POOL).claims();
    fc.assert(
      fc.property(fc.shuffledSubarray(POOL, { minLength: POOL.length }), (order) => {
        expect(libraryOf(order).claims()).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  test('adding and removing articles leaves what would be there without them, asked in between or not', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(POOL, { minLength: 1 }),
        fc.integer({ min: 0, max: POOL.length }),
        fc.boolean(),
        (order, kept, asks) => {
          const library = createLibrary();
          for (const one of order) {
            library.add(one);
            if (asks) library.claims();
          }
          for (const one of order.slice(kept)) {
            expect(library.remove(one.id)).toBe(true);
            if (asks) library.claims();
          }
          const plain = libraryOf(order.slice(0, kept));
          expect(library.articles()).toEqual(plain.articles());
          expect(library.claims()).toEqual(plain.claims());
        },
      ),
      { numRuns: 12 },
    );
  });

  test('every statement is in a claim, and no place is reported that is no statement', () => {
    const library = libraryOf(POOL);
    const told = new Set(
      library
        .claims()
        .flatMap(({ reports }) => reports.map((one) => `${one.article} ${one.paragraph} ${one.sentence}`)),
    );
    const stated = library
      .articles()
      .flatMap(({ id }) =>
        library.statements(id).map(({ place }) => `${id} ${place.paragraph} ${place.sentence}`),
      );
    expect(told).toEqual(new Set(stated));
  });

  test('an article is in it once', () => {
    const library = libraryOf([BRIDGE[0]!]);
    expect(() => library.add(BRIDGE[0]!)).toThrow('in the library already');
    expect(library.remove(BRIDGE[1]!.id)).toBe(false);
    expect(() => library.statements(BRIDGE[1]!.id)).toThrow('no article');
  });
});

describe('what is found', () => {
  const claims = libraryOf([...BRIDGE]).claims();
  const at = (id: string, paragraph: number, sentence: number) =>
    claims.filter(({ reports }) =>
      reports.some((one) => one.article === id && one.paragraph === paragraph && one.sentence === sentence),
    );
  const partners = (id: string, paragraph: number, sentence: number) =>
    at(id, paragraph, sentence).flatMap(({ reports }) =>
      reports.map((one) => `${one.article} ${one.paragraph}.${one.sentence}`),
    );

  test('the same thing in other words is one claim', () => {
    expect(partners('bridge-a', 2, 1)).toContain('bridge-b 1.1');
    expect(partners('bridge-a', 3, 2)).toContain('bridge-b 2.1');
    expect(partners('bridge-a', 2, 2)).toEqual(expect.arrayContaining(['bridge-b 2.2', 'bridge-c 1.1']));
  });

  test('another sum and another firmness are named, in the words of both', () => {
    const differing = claims.flatMap(({ reports }) => reports.flatMap(({ differs }) => differs));
    expect(differing).toContainEqual({ kind: 'number', page: '96 million euros', claim: '84 million euros' });
    expect(differing).toContainEqual(
      expect.objectContaining({ kind: 'modality', page: expect.stringMatching(/promised|hopes/) }),
    );
  });

  test('plugs and questions are nothing', () => {
    expect(at('bridge-a', 4, 1)).toEqual([]);
    expect(at('bridge-c', 2, 1)).toEqual([]);
  });

  test('who prints an agency word for word has it from there', () => {
    const origins = new Map(
      claims.flatMap(({ reports }) => reports.map(({ article, origin }) => [article, origin])),
    );
    expect(origins.get(BRIDGE[1]!.id)).toBe('Sample Wire');
    expect(origins.get(BRIDGE[0]!.id)).toBe('Sample Wire');
    expect(origins.get(BRIDGE[2]!.id)).toBe('The Made-up bridge-c');
  });
});

describe('work', () => {
  test('an article is compared with those of its story only, however many others there are', () => {
    const stories = 20;
    const library = createLibrary();
    let last = { articles: 0, aligned: 0 };
    for (let n = 0; n < stories * 4; n++) last = library.add(storyArticle(n, stories, 6));
    expect(last.articles).toBe(3);
    expect(last.aligned).toBeLessThanOrEqual(3 * 6 * 6);
    const alone = library.add(
      article('elsewhere', ['A glacier in Norrland lost eleven metres of ice last summer.']),
    );
    expect(alone).toEqual({ articles: 0, aligned: 0 });
  });
});
