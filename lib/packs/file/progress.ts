/** Long work in slices: between two of them the interface is drawn, progress is told and a cancel is heard. */

/** `total` is not known where a file is still being read; `done` never falls within one piece of work. */
export type Progress = (done: number, total: number) => void;

/** Records a slice: a few milliseconds of checking. */
export const SLICE = 500;

/** Ends a slice. @throws the signal's reason when it is aborted. */
export async function breathe(
  { signal, progress }: { signal: AbortSignal; progress?: Progress },
  done: number,
  total: number,
): Promise<void> {
  signal.throwIfAborted();
  progress?.(done, total);
  // A timer and not a microtask: input and painting come first.
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
