import type { Answer, AskName, Asks } from '../protocol';

/** The way to the server. An ask that gets no answer in time, or whose connection breaks, is refused: `away`. */
export interface Line {
  readonly isOpen: boolean;
  /** @throws LineAwayError */
  ask<Name extends AskName>(name: Name, frame: Asks[Name]['frame']): Promise<Answer<Asks[Name]['answer']>>;
}

/** Nobody knows whether the server heard it. */
export class LineAwayError extends Error {
  constructor() {
    super('The connection is away.');
    this.name = 'LineAwayError';
  }
}

/** What of socket.io's client a line needs. */
export interface AskingSocket {
  readonly connected: boolean;
  timeout(ms: number): {
    emit(name: string, frame: object, done: (late: Error | null, answer: unknown) => void): unknown;
  };
}

/**
 * How a client comes back: first after about two seconds, then ever later, and never all at once: when a server dies,
 * everyone who was on it comes back.
 */
export const RECONNECTION = {
  reconnection: true,
  reconnectionDelay: 2_000,
  reconnectionDelayMax: 10_000,
  randomizationFactor: 0.9,
} as const;

const ANSWER_WITHIN_MS = 8_000;

/** A line over a socket of socket.io. */
export function lineOf(socket: AskingSocket, within = ANSWER_WITHIN_MS): Line {
  return {
    get isOpen() {
      return socket.connected;
    },
    ask: (name, frame) =>
      new Promise((resolve, reject) => {
        if (!socket.connected) return reject(new LineAwayError());
        socket.timeout(within).emit(name, frame, (late, answer) => {
          if (late) reject(new LineAwayError());
          else resolve(answer as never);
        });
      }),
  };
}
