/** The browser's locks, as several windows of the extension share them. A window that is closed loses its own. */
interface Held {
  name: string;
  mode: LockMode;
  window: string;
  end(): void;
}

export interface FakeLocks {
  /** What `navigator.locks` is in a window. */
  of(window: string): Pick<LockManager, 'request'>;
  close(window: string): void;
  held(): string[];
}

export function fakeLocks(): FakeLocks {
  let all: Held[] = [];
  let waiting: (() => boolean)[] = [];
  const goOn = (): void => {
    waiting = waiting.filter((tryOne) => !tryOne());
  };

  function request(window: string, name: string, options: LockOptions, work: LockGrantedCallback<unknown>) {
    const { mode = 'exclusive', ifAvailable = false } = options;
    const isFree = (): boolean =>
      !all.some((one) => one.name === name && (mode === 'exclusive' || one.mode === 'exclusive'));
    return new Promise((resolve, reject) => {
      const begin = (): boolean => {
        if (!isFree()) return false;
        const own: Held = {
          name,
          mode,
          window,
          end() {
            all = all.filter((one) => one !== own);
            goOn();
          },
        };
        all.push(own);
        Promise.resolve()
          .then(() => work({ name, mode }))
          .finally(() => own.end())
          .then(resolve, reject);
        return true;
      };
      if (begin()) return;
      if (ifAvailable) Promise.resolve(work(null)).then(resolve, reject);
      else waiting.push(begin);
    });
  }

  return {
    of: (window) => ({
      request: (name: string, ...rest: unknown[]) => {
        const work = rest.at(-1) as LockGrantedCallback<unknown>;
        const options = rest.length > 1 ? (rest[0] as LockOptions) : {};
        return request(window, name, options, work) as never;
      },
    }),
    close(window) {
      for (const one of all.filter((held) => held.window === window)) one.end();
    },
    held: () => all.map(({ name }) => name),
  };
}
