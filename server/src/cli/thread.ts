/** A thread as the program sees it, whatever it is for. */

/** One that runs. */
export interface Thread {
  /** @param handedOver memory in the message that is not copied: nobody else may use it any more */
  readonly send: (message: unknown, handedOver: readonly ArrayBuffer[]) => void;
  readonly end: () => Promise<void>;
}

/** Who is told what a thread does. */
export interface ThreadEvents {
  readonly onMessage: (message: unknown) => void;
  /** The thread has ended before it was told to. */
  readonly onFailure: (error: unknown) => void;
}

/** Starts a thread of this program with plain data. */
export type StartThread = (data: unknown, events: ThreadEvents) => Thread;
