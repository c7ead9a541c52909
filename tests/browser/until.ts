/** Waiting for a condition, in place of sleeping for a time. */

/**
 * Asks until the answer is neither undefined, null nor false, and gives it.
 *
 * It asks from out here, so it works on pages whose policy forbids evaluating strings, where the driver's own waiting does not.
 *
 * @param what named in the error when it never comes
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { within = 30_000, every = 25 }: { within?: number; every?: number } = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false)
      return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`${what}: not so after ${within} ms`);
    await new Promise((resume) => setTimeout(resume, every));
  }
}
