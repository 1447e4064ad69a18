/** The ways to speak to an editor: over standard input and output, over the channel of a parent in Node.js, or over a socket. */
import { Console } from 'node:console';
import { connect } from 'node:net';
import type { Writable } from 'node:stream';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { FrameReader } from './frames';

/** How messages come and go. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Tells when nothing can be said to the editor any more; without a reason where it went as it may. */
  readonly onGone: (tell: (reason?: string) => void) => void;
}

const gone = "the editor doesn't listen anymore, so the server ends";

function whenBroken(stream: Writable): Transport['onGone'] {
  return (tell) => {
    stream.once('error', () => {
      tell(gone);
    });
  };
}

function overSocket(address: string | number): Transport {
  const socket = typeof address === 'number' ? connect(address, '127.0.0.1') : connect(address);
  return {
    reader: new FrameReader(socket),
    writer: new StreamMessageWriter(socket),
    onGone: whenBroken(socket),
  };
}

/** The transport that the arguments name; undefined when they name none. */
export function transportOf(args: readonly string[]): Transport | undefined {
  for (const [index, arg] of args.entries()) {
    const [name = '', value = args[index + 1] ?? ''] = arg.split('=', 2);
    switch (name) {
      case '--stdio':
        // Nothing but messages may go out; whoever is left to read errors is not missed when that stream breaks.
        globalThis.console = new Console(process.stderr, process.stderr);
        process.stderr.on('error', () => undefined);
        return {
          reader: new FrameReader(process.stdin),
          writer: new StreamMessageWriter(process.stdout),
          onGone: whenBroken(process.stdout),
        };
      case '--node-ipc':
        return {
          reader: new IPCMessageReader(process),
          writer: new IPCMessageWriter(process),
          onGone: (tell) => {
            process.once('disconnect', () => {
              tell();
            });
          },
        };
      case '--socket':
        return overSocket(Number(value));
      case '--pipe':
        return overSocket(value);
    }
  }
  return undefined;
}
