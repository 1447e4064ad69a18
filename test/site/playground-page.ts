/** Drives the playground as a reader does, and reads what it shows by its data. */
import type { Locator, Page } from 'playwright-core';

/** A finding as the list has it; lines and columns count from 1. */
export interface ListedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a log tells. */
export interface ListedLog {
  readonly outcome: string;
  readonly causeLine: number | undefined;
  /** The id of the cause: the rule of the finding that stands there. */
  readonly cause: string | undefined;
}

/** The playground in a page. */
export interface PlaygroundPage {
  readonly page: Page;
  readonly editor: Locator;
  /** Waits until everything on the page is about the present text and place of the cursor. */
  settled(): Promise<void>;
  /** Takes a text for the document, as pasting it over everything does. */
  paste(text: string): Promise<void>;
  /** The same, in a language. */
  write(text: string, language: string): Promise<void>;
  text(): Promise<string>;
  language(): Promise<string>;
  choose(language: string): Promise<void>;
  findings(): Promise<ListedFinding[]>;
  log(): Promise<ListedLog>;
  show(tab: 'findings' | 'explain' | 'convert' | 'look-up'): Promise<void>;
  /** What the page says of a name, a rule or a code. */
  lookUp(name: string): Promise<string>;
  /** The command line at the cursor in another form, or why there is none. */
  convert(target: string): Promise<string>;
  /** Has the command line of a scenario written into the document, from values by the names of their arguments. */
  build(scenario: string, values: Readonly<Record<string, string>>): Promise<string>;
  /** Places the cursor behind the first place of a text. */
  placeCursor(behind: string): Promise<void>;
}

/** Opens the playground and waits for its engine. */
export async function openPlayground(page: Page, address: string): Promise<PlaygroundPage> {
  await page.goto(address);
  const root = page.locator('#playground');
  const editor = page.locator('#pg-editor .cm-content');
  await page.locator('#playground[data-state="ready"]').waitFor();
  const settled = async (): Promise<void> => {
    await page.waitForFunction(() => {
      const { revision, settled: shown } = document.getElementById('playground')?.dataset ?? {};
      return revision !== undefined && revision === shown;
    });
  };
  const show: PlaygroundPage['show'] = async (tab) => {
    await page.locator(`#pg-tab-${tab}`).click();
    await settled();
  };
  const paste = async (text: string): Promise<void> => {
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('#pg-editor .cm-content')?.dispatchEvent(event);
    }, text);
    await settled();
  };
  const choose = async (language: string): Promise<void> => {
    // Several identifiers can mean one entry of the list.
    const entry = page.locator(
      `#pg-language > option:is([value="${language}"], [data-names~="${language}"]) >> nth=0`,
    );
    await page.locator('#pg-language').selectOption((await entry.getAttribute('value')) ?? language);
    await settled();
  };
  const text = (): Promise<string> =>
    page.evaluate(() => {
      const content = document.querySelector('#pg-editor .cm-content') as unknown as {
        readonly cmTile?: { readonly view: { readonly state: { readonly doc: { toString(): string } } } };
        readonly cmView?: { readonly view: { readonly state: { readonly doc: { toString(): string } } } };
      };
      return (content.cmTile ?? content.cmView)?.view.state.doc.toString() ?? '';
    });
  const findings = async (): Promise<ListedFinding[]> => {
    await settled();
    return page.locator('#pg-findings > li').evaluateAll((rows) =>
      rows.map((row) => {
        const { rule = '', severity = '', line, column, endLine, endColumn } = (row as HTMLElement).dataset;
        return {
          rule,
          severity,
          message: row.querySelector('.pg-message')?.textContent ?? '',
          line: Number(line),
          column: Number(column),
          endLine: Number(endLine),
          endColumn: Number(endColumn),
        };
      }),
    );
  };
  await settled();
  return {
    page,
    editor,
    settled,
    paste,
    write: async (written, language) => {
      await paste(written);
      await choose(language);
    },
    text,
    language: async () => (await root.getAttribute('data-language')) ?? '',
    choose,
    findings,
    log: async () => {
      const listed = await findings();
      const status = page.locator('#pg-status');
      const line = await status.getAttribute('data-cause-line');
      const causeLine = line === null ? undefined : Number(line);
      return {
        outcome: (await status.getAttribute('data-outcome')) ?? '',
        causeLine,
        cause: listed.find((each) => each.line === causeLine)?.rule,
      };
    },
    show,
    lookUp: async (name) => {
      await show('look-up');
      await page.locator('#pg-look-up-name').fill(name);
      await page.locator('#pg-look-up-name').press('Enter');
      const answer = page.locator(`#pg-look-up-answer[data-for=${JSON.stringify(name)}]`);
      await answer.waitFor({ state: 'attached' });
      return answer.innerText();
    },
    convert: async (target) => {
      await show('convert');
      await page.locator('#pg-target').selectOption(target);
      await settled();
      const result = page.locator('#pg-converted [data-result], #pg-converted > p');
      return (await result.first().textContent()) ?? '';
    },
    build: async (scenario, values) => {
      await page.locator('#pg-start').click();
      await page.locator(`[data-scenario="${scenario}"]`).click();
      const dialog = page.locator('#pg-scenario-dialog[open]');
      for (const [name, value] of Object.entries(values))
        await dialog.locator(`[data-argument="${name}"]`).fill(value);
      await dialog.locator('button[type="submit"]').click();
      await dialog.waitFor({ state: 'hidden' });
      await settled();
      return text();
    },
    placeCursor: async (behind) => {
      const whole = await text();
      const at = whole.indexOf(behind);
      if (at < 0) throw new Error(`The document has no ${behind}`);
      await editor.focus();
      await page.keyboard.press('ControlOrMeta+Home');
      for (let step = 0; step < at + behind.length; step++) await page.keyboard.press('ArrowRight');
      await settled();
    },
  };
}
