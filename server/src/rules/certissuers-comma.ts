import { t } from '@vscode/l10n';
import { withoutInvisible } from '../language/characters';
import { replace } from '../language/edit';
import { isCut, spanInValue } from '../language/query';
import type { Rule } from './rule';
import { given } from './support/given';
import { sectionOf } from './support/learn';

/** Offsets of the commas that stand before another attribute, outside of quotes and not escaped. */
function commasBeforeAttributes(text: string): number[] {
  const found: number[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (
      text[at] === ',' &&
      !quoted &&
      /^,\s{0,9}[A-Za-z0-9.-]{1,40}\s{0,9}=/.test(withoutInvisible(text.slice(at, at + 64)))
    )
      found.push(at);
  }
  return found;
}

/** Commas between the attributes of a certification authority. */
export const certissuersComma: Rule = {
  slug: 'certissuers-comma',
  severity: 'information',
  certainty: 'folklore',
  topic: 'authentication',
  summary: 'CCMCERTISSUERS has commas between the attributes of a certification authority.',
  why: 'The documentation allows a comma or a semicolon between attributes. A user reported that only semicolons work, according to Microsoft support. Nobody has answered the report.',
  source: sectionOf('CCMCERTISSUERS'),
  falsePositives: 'The rule ignores a comma inside a value, as in O=Fabrikam, Ltd.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Fabrikam Root CA, O=Fabrikam, Ltd, C=US"',
      },
      {
        text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Root 1; O=Fabrikam | CN=Root 2,DC=fabrikam"',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Fabrikam Root CA; O=Fabrikam, Ltd; C=US"',
      },
      {
        text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Root 1; O=Fabrikam | CN=Root 2; O=Fabrikam"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN={{CA}}, O=Fabrikam"' }],
  },
  fix: { summary: 'Replaces these commas with semicolons.', safe: false, changes: 'writing' },
  names: ['CCMCERTISSUERS'],
  *check(context) {
    for (const { value } of given(context, 'CCMCERTISSUERS')) {
      if (value === undefined || value.opaque || isCut(value)) continue;
      const commas = commasBeforeAttributes(value.text).map((at) => spanInValue(value, at, at + 1));
      const [first] = commas;
      if (first === undefined) continue;
      yield {
        span: first,
        message: t(
          "CCMCERTISSUERS has a comma between attributes. It's documented, but a user reported that only semicolons work. Write a semicolon to be safe.",
        ),
        fixes: [
          { title: t('Use semicolons'), safe: false, edits: commas.map((comma) => replace(comma, ';')) },
        ],
      };
    }
  },
};
