/** Cuts the bytes of a pipe into messages, as the Language Server Protocol frames them. */
import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable } from 'vscode-languageserver/node';
import { FrameError } from '../lsp/door';

/** More than any header has, in bytes. */
const longestHeader = 8192;

/** More than any message has, in bytes: twice as many characters are none that JavaScript holds in one text. */
const longestMessage = 2 ** 28;

const headerEnd = '\r\n\r\n';

/** How long a message is, in bytes, by its header. */
function lengthIn(header: string): number {
  const lengths = header.split('\r\n').map((line) => /^content-length\s*:\s*(\d+)\s*$/i.exec(line)?.[1]);
  const length = Number(lengths.find((each) => each !== undefined));
  if (!(length <= longestMessage)) throw new FrameError();
  return length;
}

/**
 * Makes a function that takes the bytes as they come, and tells whether it waits for more of a message that has begun. It
 * throws a `FrameError` for a header without a length of which nobody could know where the next message begins.
 *
 * @param onMessage told of each message
 */
export function framing(onMessage: (bytes: Buffer) => void): (chunk: Buffer) => boolean {
  let parts: Buffer[] = [];
  let held = 0;
  /** How long the message is whose header was read. */
  let wanted: number | undefined;
  const holdAll = (): Buffer => {
    const all = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    parts = [];
    held = 0;
    return all;
  };
  const hold = (bytes: Buffer): void => {
    if (bytes.length > 0) parts.push(bytes);
    held += bytes.length;
  };
  return (chunk) => {
    hold(chunk);
    for (;;) {
      if (wanted === undefined) {
        const bytes = holdAll();
        const end = bytes.subarray(0, longestHeader).indexOf(headerEnd);
        if (end < 0 && bytes.length >= longestHeader) throw new FrameError();
        hold(end < 0 ? bytes : bytes.subarray(end + headerEnd.length));
        if (end < 0) return held > 0;
        wanted = lengthIn(bytes.toString('latin1', 0, end));
      }
      if (held < wanted) return true;
      const bytes = holdAll();
      hold(bytes.subarray(wanted));
      const message = bytes.subarray(0, wanted);
      wanted = undefined;
      onMessage(message);
    }
  };
}

/** Reads messages from a stream. What is no JSON is told as a `SyntaxError`. */
export class FrameReader extends AbstractMessageReader {
  readonly #stream: Readable;

  constructor(stream: Readable) {
    super();
    this.#stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    const take = framing((bytes) => {
      let message: Parameters<DataCallback>[0];
      try {
        message = JSON.parse(bytes.toString()) as typeof message;
      } catch (error) {
        this.fireError(error);
        return;
      }
      callback(message);
    });
    const onData = (chunk: Buffer): void => {
      try {
        if (take(chunk)) this.firePartialMessage({ messageToken: 0, waitingTime: 0 });
      } catch (error) {
        this.fireError(error);
      }
    };
    this.#stream.on('data', onData);
    for (const event of ['end', 'error', 'close'])
      this.#stream.once(event, () => {
        this.fireClose();
      });
    return { dispose: () => this.#stream.off('data', onData) };
  }
}
