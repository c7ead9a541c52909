/** The edge at which errors end: a page never hears of them, and its console hears of each kind once. */

export type Report = (error: unknown) => void;

/** Tells each different message once, and nothing after the signal: what fails then is only the end. */
export function createReport(signal: AbortSignal): Report {
  const told = new Set<string>();
  return (error) => {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (signal.aborted || told.has(message)) return;
    told.add(message);
    console.error('sidelight:', error);
  };
}
