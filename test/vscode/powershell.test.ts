import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors, openFixture, rangeOf } from './support/documents';
import { applyCodeAction, codeActions, hover } from './support/editor';

describe('a PowerShell script', () => {
  afterEach(closeEditors);

  it('explains a property inside a string', async () => {
    const { document } = await openFixture('deploy.ps1');
    await waitForDiagnostics(
      document.uri,
      (found) => found.some((one) => codeOf(one) === 'unknown-property'),
      { describe: 'the misspelt property' },
    );
    const range = rangeOf(document, 'PROVISIONTS');
    const [shown] = await hover(document, range.start.translate(0, 3));
    assertOk(shown?.text.includes('**PROVISIONTS**'), 'the hover shows its documentation');
    assertEqual(shown?.range && document.getText(shown.range), 'PROVISIONTS');
  });

  it('underlines and corrects exactly the misspelt property of an escaped, interpolated string', async () => {
    const { document } = await openFixture('deploy.ps1');
    const found = await waitForDiagnostics(
      document.uri,
      (all) => all.some((one) => codeOf(one) === 'unknown-property'),
      { describe: 'the misspelt property' },
    );
    const finding = found.find((one) => codeOf(one) === 'unknown-property');
    assertOk(finding, 'there is one');
    assertEqual(finding.range, rangeOf(document, 'FSPP'));
    const before = document.getText();
    const fix = (await codeActions(document, finding.range)).find(({ title }) => /\bFSP\b/.test(title));
    assertOk(fix, 'there is a quick fix');
    await applyCodeAction(fix);
    assertEqual(document.getText(), before.replace('FSPP=', 'FSP='));
  });
});
