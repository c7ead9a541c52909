/**
 * What is the matter with a file as a whole: what anybody may bring, so readers are told it in their own language. What is wrong within a pack is for whoever
 * makes packs; it names fields of the format, and is in English.
 */
export type FileFault =
  | { kind: 'empty' | 'damaged' | 'unreadable' | 'not-text' | 'changed' | 'no-claims' }
  /** Megabytes, rounded up. */
  | { kind: 'too-large' | 'unpacks-too-large'; most: number }
  /** Where the first error stands, from 1. */
  | { kind: 'not-json'; line: number; column: number }
  /** Of the format; `most` is the latest that this Sidelight reads. */
  | { kind: 'newer'; version: number; most: number }
  | { kind: 'nothing-kept'; items: number };
