import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pulling, startWire } from '../support/wire';

const german = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'l10n', 'bundle.l10n.de.json'), 'utf8'),
) as Record<string, string>;
const uri = 'file:///a/x.ccmcmd';

/** What the server says of a command line to a client with these options: a message and the titles of its fixes. */
async function said(initializationOptions?: unknown): Promise<{ message: string; titles: string[] }> {
  const wire = await startWire({ capabilities: pulling, initializationOptions });
  try {
    wire.open(uri, 'ccmsetup.exe SMSSITECODE:P01');
    const [found] = (await wire.diagnostics(uri)).filter(({ code }) => code === 'property-with-colon');
    const actions = await wire.codeActions(uri, 0, 24, 25, ['quickfix']);
    return {
      message: typeof found?.message === 'string' ? found.message : '',
      titles: actions?.map(({ title }) => title) ?? [],
    };
  } finally {
    wire.process.kill();
  }
}

/** The Markdown of the hover over the first name of a command line, for a client with these options. */
async function hovered(initializationOptions?: unknown): Promise<string> {
  const wire = await startWire({ capabilities: pulling, initializationOptions });
  try {
    wire.open(uri, 'SMSSITECODE=P01');
    return JSON.stringify(await wire.hover(uri, 0, 3));
  } finally {
    wire.process.kill();
  }
}

describe('translations over the wire', () => {
  it('speaks the language that the client brings', async () => {
    const { message, titles } = await said({ translations: german });
    assert.equal(
      message,
      'SMSSITECODE erwartet ein Gleichheitszeichen, keinen Doppelpunkt. Schreiben Sie SMSSITECODE=P01.',
    );
    assert.ok(titles.includes('Doppelpunkt durch = ersetzen'), titles.join());
  });

  it('describes names in that language', async () => {
    const markdown = await hovered({ translations: german });
    for (const text of [
      '**SMSSITECODE** — Eigenschaft von client.msi',
      'Weist den Client einem primären Standort zu.',
      'Verwenden Sie mit `AUTO` auch `SITEREASSIGN=TRUE` beim Upgrade eines vorhandenen Clients. Bei einem Clientupgrade',
    ])
      assert.ok(markdown.includes(text), markdown);
    assert.match(await hovered(), /Assigns the client to a primary site/);
  });

  it('describes the contexts of a directive in that language', async () => {
    const wire = await startWire({
      capabilities: pulling,
      initializationOptions: { translations: german },
    });
    try {
      wire.open(uri, '# ccmsetup-lint context=\nSMSSITECODE=P01');
      const list = await wire.completion(uri, 0, 24);
      const found = list?.items.find(({ label }) => label === 'clientPush');
      assert.equal(found?.detail, 'Clientpush');
    } finally {
      wire.process.kill();
    }
  });

  it('speaks English where there is no translation, or none that is one', async () => {
    const english = 'SMSSITECODE takes an equals sign, not a colon. Write SMSSITECODE=P01.';
    for (const options of [undefined, { translations: 1 }, { translations: { [english]: 2, other: 'x' } }]) {
      assert.equal((await said(options)).message, english);
    }
  });
});
