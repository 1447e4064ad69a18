import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { DocumentDiagnosticReport, InitializeResult } from 'vscode-languageserver';
import { entries, scenarios } from '../../server/src/catalog';
import { notices } from '../../server/src/lint/notices';
import { rules } from '../../server/src/rules';
import { modulesOf, projectRoot } from './modules';

function bundle(name: string): string {
  return readFileSync(join(projectRoot, 'dist', name), 'utf8');
}

/** The modules that a bundle still asks for at run time. */
function wanted(name: string): string[] {
  const [module] = modulesOf(new Map([[name, bundle(name)]]));
  return [...new Set(module!.imports.map(({ specifier }) => specifier))].sort();
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** What makes a worker of a worker, as browsers have it. */
type MakeWorker = new (address: string) => {
  onmessage?: (event: { data: unknown }) => void;
  postMessage: (message: object) => void;
  addEventListener: (type: string, listener: (event: object) => void) => void;
  terminate: () => void;
};

/** A worker as a browser has it: its own globals, none of Node, and nothing it can load. */
class BareWorker {
  /** Takes what it says that is no answer. */
  onMessage?: (message: Message) => void;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #realm: { onmessage?: (event: { data: unknown }) => void };
  #last = 0;

  constructor(script: string, Worker?: MakeWorker) {
    const loads = (): never => {
      throw new Error('the script loads something');
    };
    this.#realm = createContext({
      console,
      setTimeout,
      clearTimeout,
      queueMicrotask,
      performance,
      atob,
      btoa,
      structuredClone,
      TextDecoder,
      TextEncoder,
      URL,
      fetch: loads,
      importScripts: loads,
      location: { href: 'https://worker.invalid/server.js' },
      // For errors of the worker only; messages come through onmessage.
      addEventListener: (type: string) => {
        assert.equal(type, 'error');
      },
      postMessage: (message: Message) => {
        const answer = message.id === undefined ? undefined : this.#answers.get(message.id);
        if (answer === undefined) this.onMessage?.(message);
        else answer(message);
      },
      ...(Worker && { Worker }),
    });
    runInContext('globalThis.self = globalThis;', this.#realm);
    // Without displayErrors an error does not bring the whole line along, which is the whole script.
    runInContext(script, this.#realm, { filename: 'server.js', displayErrors: false });
  }

  send(message: object): void {
    assert.ok(this.#realm.onmessage, 'the script listens to nothing');
    this.#realm.onmessage({ data: { jsonrpc: '2.0', ...message } });
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  async request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.#last;
    const { result, error } = await new Promise<Message>((resolve) => {
      this.#answers.set(id, resolve);
      this.send({ id, method, params });
    });
    assert.equal(error, undefined);
    return result as T;
  }
}

describe('bundles', () => {
  it('ask for nothing but Node and VS Code', () => {
    const others = (name: string): string[] => wanted(name).filter((each) => !isBuiltin(each));
    assert.deepEqual(others('server.js'), []);
    assert.deepEqual(others('cli.js'), []);
    assert.deepEqual(others('mcp.js'), ['./cli.js']);
    assert.deepEqual(wanted('mcp-vscode.js'), ['./mcp.js', './server.js']);
    assert.deepEqual(wanted('language-server.js'), ['./cli.js']);
    assert.deepEqual(others('client.js'), ['vscode']);
  });

  it('hold nothing that only the pages of the rules need', () => {
    // The catalog and the notices have some command lines of their own, which ship.
    const catalog = JSON.stringify([entries, scenarios, notices]);
    for (const name of ['server.js', 'cli.js']) {
      const text = bundle(name);
      const held = rules.filter(({ why, examples }) =>
        [why, ...[...examples.bad, ...examples.good].map((example) => example.text)]
          .filter((each) => each.length > 60 && !catalog.includes(JSON.stringify(each).slice(1, -1)))
          .some((each) => text.includes(each)),
      );
      assert.deepEqual(
        held.map(({ slug }) => slug),
        [],
        name,
      );
    }
  });

  for (const [name, most] of [
    // Of it, 26 KB are the tools for agents, and 30 KB read files for them where they run as a process of their own; 20 KB
    // take names and secrets, in letters of any script, out of texts that are shared; 9 KB have large documents served apart;
    // 7 KB tell an editor by the protocol what is wrong with what it says, and 5 KB bound and tell what is too long, in each host.
    ['server.js', 1_528_000],
    ['client.js', 520_000],
  ] as const)
    it(`are no larger than they may be: ${name}`, () => {
      assert.ok(Buffer.byteLength(bundle(name)) <= most, `${Buffer.byteLength(bundle(name))} bytes`);
    });

  it('find what a bundle asks for', () => {
    const [module] = modulesOf(
      new Map([['a.js', 'var a=require("fs");(async()=>{await import("node:os")})()']]),
    );
    assert.deepEqual(
      module!.imports.map(({ specifier }) => specifier),
      ['fs', 'node:os'],
    );
    assert.throws(() => new BareWorker('require("fs")'), /require is not defined/);
    assert.throws(() => new BareWorker('importScripts("a.js")'), /loads something/);
    assert.throws(() => new BareWorker('process.cwd()'), /process is not defined/);
  });

  it('have the whole server in the one script of the worker', async () => {
    const worker = new BareWorker(bundle('server.js'));
    const { capabilities } = await worker.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    assert.ok(capabilities.diagnosticProvider);
    worker.notify('initialized', {});
    const uri = 'vscode-vfs://github/fabrikam/scripts/install.ps1';
    const text = "Start-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com SMSSITCODE=P01'\n";
    worker.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'powershell', version: 1, text },
    });
    const report = await worker.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.ok(report.kind === 'full');
    assert.ok(
      report.items.some(({ code }) => code === 'unknown-property'),
      JSON.stringify(report.items),
    );
    // The tools for agents need none of Node.js either.
    const { ok } = await worker.request<{ ok: { findings: { rule: string }[] } }>('ccmsetup/tool', {
      tool: 'lint',
      input: { text, fileName: 'install.ps1' },
    });
    assert.ok(ok.findings.some(({ rule }) => rule === 'unknown-property'));
  });

  describe('in a worker', () => {
    const uri = 'vscode-vfs://github/fabrikam/scripts/install.ps1';
    const line = "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01 SMSMPP=mp1.fabrikam.com'\n";
    /** The rules that have something to say of a large document. */
    const toldOf = async (worker: BareWorker): Promise<unknown[]> => {
      await worker.request('initialize', {
        processId: null,
        rootUri: null,
        capabilities: { textDocument: { diagnostic: {} } },
      });
      worker.notify('initialized', {});
      const text = line + '# Nothing\n'.repeat(30_000);
      worker.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'powershell', version: 1, text },
      });
      const textDocument = { uri };
      const report = await worker.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument,
      });
      assert.ok(report.kind === 'full');
      return Array.from(report.items, ({ code }) => code);
    };

    it('have large documents served by a worker of that', async () => {
      const script = bundle('server.js');
      const methods: unknown[] = [];
      let ended = 0;
      class Inner extends BareWorker {
        onmessage?: (event: { data: unknown }) => void;
        constructor(address: string) {
          super(script);
          assert.equal(address, 'https://worker.invalid/server.js');
          this.onMessage = (data) => setImmediate(() => this.onmessage?.({ data }));
        }
        postMessage(message: object): void {
          if ('method' in message) methods.push(message.method);
          setImmediate(() => {
            this.send(message);
          });
        }
        addEventListener(type: string): void {
          assert.equal(type, 'error');
        }
        terminate(): void {
          ended++;
        }
      }
      const worker = new BareWorker(script, Inner);
      assert.deepEqual(await toldOf(worker), ['unknown-property']);
      assert.deepEqual(methods.slice(0, 4), [
        'initialize',
        'initialized',
        'textDocument/didOpen',
        'textDocument/diagnostic',
      ]);
      worker.notify('textDocument/didClose', { textDocument: { uri } });
      await worker.request('shutdown', undefined);
      assert.equal(ended, 1);
    });

    it('serve large documents themselves where there can be no other worker', async () => {
      const Refused = function (): never {
        throw new Error('the page allows no worker');
      } as unknown as MakeWorker;
      class Broken {
        addEventListener(_: string, listener: (event: object) => void): void {
          setImmediate(() => {
            listener({ error: undefined, preventDefault: () => undefined });
          });
        }
        postMessage(): void {
          // Nobody is there.
        }
        terminate(): void {
          // Nobody is there.
        }
      }
      for (const Worker of [undefined, Refused, Broken])
        assert.deepEqual(await toldOf(new BareWorker(bundle('server.js'), Worker)), ['unknown-property']);
    });
  });
});
