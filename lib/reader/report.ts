/** The edge at which errors end: a page never hears of them, and its console hears of each kind once. */

export type Report = (error: unknown) => void;

/**
 * Tells each different message once, and nothing after the signal or from a document that the browser has left (Firefox lets a script go on there
 * for a moment, and whatever it asks of the window throws): what fails then is only the end.
 */
export function createReport(signal: AbortSignal, document: Document): Report {
  const told = new Set<string>();
  return (error) => {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (signal.aborted || !document.defaultView || told.has(message)) return;
    told.add(message);
    console.error('sidelight:', error);
  };
}
