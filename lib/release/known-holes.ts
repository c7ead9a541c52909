/** What npm's list of known holes says of the packages that are shipped. */
import * as v from 'valibot';

/** What was found, each as `name: severity`; or why nothing could be asked: without a network, or where a mirror of the registry has no such list. */
export type KnownHoles = { kind: 'asked'; found: string[] } | { kind: 'unasked'; why: string };

const AnswerSchema = v.union([
  v.object({ vulnerabilities: v.record(v.string(), v.object({ severity: v.string() })) }),
  v.object({ message: v.string() }),
  v.object({ error: v.object({ summary: v.string() }) }),
]);

/** @param printed by `npm audit --json` */
export function knownHoles(printed: string): KnownHoles {
  let answer: v.InferOutput<typeof AnswerSchema>;
  try {
    answer = v.parse(AnswerSchema, JSON.parse(printed));
  } catch {
    return { kind: 'unasked', why: 'npm gave no answer that can be read' };
  }
  if ('message' in answer) return { kind: 'unasked', why: answer.message };
  if ('error' in answer) return { kind: 'unasked', why: answer.error.summary };
  const found = Object.entries(answer.vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`);
  return { kind: 'asked', found };
}
