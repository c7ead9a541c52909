/** Takes the reader's keys for the next mark and the one before while a popover is open, and remembers where it was when none is. */
import { handleMessages } from '../messaging/messenger.ts';
import { ToPopoverSchema } from '../messaging/protocol.ts';
import type { PopoverContent, PopoverHandlers } from './types.ts';

const LIFE = Symbol.for('sidelight.popover.life');

interface World {
  [LIFE]?: AbortController;
}

/** The life of this copy of the popover's script: a script that is injected again takes over from the one before. */
export function takeOver(): AbortSignal {
  const world = globalThis as World;
  world[LIFE]?.abort();
  const life = new AbortController();
  world[LIFE] = life;
  return life.signal;
}

export interface Steps {
  /** A popover stands open on a mark; told again when it goes on to another. */
  open(position: PopoverContent['position'], handlers: Pick<PopoverHandlers, 'previous' | 'next'>): void;
  closed(): void;
}

/** Answers the keys until the signal aborts. */
export function listenForSteps(signal: AbortSignal): Steps {
  let last: number | null = null;
  let handlers: Pick<PopoverHandlers, 'previous' | 'next'> | null = null;
  handleMessages(
    ToPopoverSchema,
    {
      'background>popover:step': ({ by }) => {
        if (by === 1) handlers?.next();
        else handlers?.previous();
        return { stepped: handlers !== null, last };
      },
    },
    signal,
  );
  return {
    open(position, its) {
      last = position.index;
      handlers = its;
    },
    closed() {
      handlers = null;
    },
  };
}
