import { t } from '@vscode/l10n';
import { certificateAttributes, certificateSelectionKeywords } from '../catalog';
import { upperAscii, withoutInvisible } from '../language/characters';
import { spanInValue } from '../language/query';
import type { Rule } from './rule';
import { judged } from './support/given';
import { sectionOf } from './support/learn';
import { listing } from './support/phrases';
import { shown } from './support/shown';

const keywords: ReadonlySet<string> = new Set(
  certificateSelectionKeywords.map(({ keyword }) => upperAscii(keyword)),
);
const attributes: ReadonlySet<string> = new Set(
  certificateAttributes.flatMap(({ oid, names }) => [oid, ...names].map(upperAscii)),
);
const beginnings = certificateSelectionKeywords.map(({ keyword }) => `${keyword}:`);

/** A range of a text without the blanks around it, and what it says without invisible characters. */
function part(text: string, start: number, end: number): { text: string; from: number; to: number } {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { text: withoutInvisible(piece).trim(), from, to: from + piece.trim().length };
}

/** A selection criterion that is not in the documented form. */
export const certselSyntax: Rule = {
  slug: 'certsel-syntax',
  severity: 'error',
  certainty: 'certain',
  topic: 'authentication',
  summary: "CCMCERTSEL has no keyword, an unknown one, or an attribute that isn't in the documented table.",
  why: 'The value is a keyword (Subject, SubjectStr, or SubjectAttr), a colon, and a text. SubjectAttr takes an attribute from the documented table, by name or OID.',
  source: sectionOf('CCMCERTSEL'),
  falsePositives: 'The rule ignores letter case, because the documentation itself varies.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="fabrikam.com"' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="SubjectString:fabrikam.com"' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="SubjectAttr:Department = Sales"' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="subjectstr:fabrikam.com"' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="SubjectAttr:2.5.4.11 = Computers"' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="SubjectAttr:ou="' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL=Subject:pc1.fabrikam.com' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="{{CRITERION}}"' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="SubjectAttr:$ATTRIBUTE = Sales"' },
    ],
  },
  names: ['CCMCERTSEL'],
  *check(context) {
    for (const { value } of judged(context, 'CCMCERTSEL')) {
      const sign = value.text.search(/[:=]/);
      const keyword = part(value.text, 0, sign);
      if (value.text[sign] !== ':' || keyword.text === '') {
        yield {
          span: value.content,
          message: t('CCMCERTSEL has no keyword. Begin the value with {0}.', listing(beginnings, 'or')),
        };
      } else if (!keywords.has(upperAscii(keyword.text))) {
        yield {
          span: spanInValue(value, keyword.from, keyword.to),
          message: t(
            "{0} isn't a keyword of CCMCERTSEL. Begin the value with {1}.",
            shown(keyword.text),
            listing(beginnings, 'or'),
          ),
        };
      } else if (upperAscii(keyword.text) === 'SUBJECTATTR') {
        const equals = value.text.indexOf('=', sign);
        const attribute = part(value.text, sign + 1, equals < 0 ? value.text.length : equals);
        if (attribute.text === '' || attributes.has(upperAscii(attribute.text))) continue;
        yield {
          span: spanInValue(value, attribute.from, attribute.to),
          message: t(
            "SubjectAttr in CCMCERTSEL doesn't take {0}. Write a documented attribute, such as OU, or its OID.",
            shown(attribute.text),
          ),
        };
      }
    }
  },
};
