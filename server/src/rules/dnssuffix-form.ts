import { t } from '@vscode/l10n';
import type { Value } from '../language/ast';
import { withoutInvisible } from '../language/characters';
import { spanInValue } from '../language/query';
import { remove, replace } from '../language/edit';
import type { Fix, Report, Rule } from './rule';
import { isHostName } from './support/host-name';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';
import { plainText } from './support/remedy';
import { shown } from './support/shown';

const exampleDomain = 'corp.fabrikam.com';

/** The most domains of which one can be chosen. */
const mostOffered = 5;

/** Whether a text can be a DNS domain; a dot may end it. */
function isDomain(text: string): boolean {
  return isHostName(text.replace(/\.$/, ''));
}

/** The domains of a list, each once; what is none is left out. */
function domainsIn(text: string): string[] {
  const written = text.split(/[;,|\s]+/).flatMap((each) => plainText(each.replace(/^\.+/, '')) ?? []);
  return [...new Set(written.filter(isDomain))].slice(0, mostOffered);
}

function changeTo({ content }: Value, domain: string): Fix {
  return { title: t('Change to {0}', domain), safe: false, edits: [replace(content, domain)] };
}

/** What is wrong with a suffix. */
function problem(value: Value): Report | undefined {
  const { text } = value;
  const url = /^\s*[a-z][a-z0-9+.-]*:\/\/|\//i.exec(text);
  if (url !== null) {
    const [domain] = domainsIn(/^\s*(?:[a-z][a-z0-9+.-]*:\/\/)?([^/:]*)/i.exec(text)?.[1] ?? '');
    return {
      span: value.content,
      message:
        domain === undefined
          ? t('DNSSUFFIX takes a DNS domain, not a URL. Write only the domain.')
          : t('DNSSUFFIX takes a DNS domain, not a URL. Write DNSSUFFIX={0}.', domain),
      fixes: domain === undefined ? [] : [changeTo(value, domain)],
    };
  }
  // A byte order mark is invisible, and the matter of another rule.
  const separator = /[;,|]|(?<=\S)(?:(?!\uFEFF)\s)+(?=\S)/.exec(text);
  if (separator !== null) {
    return {
      span: spanInValue(value, separator.index, text.length),
      message: t(
        'DNSSUFFIX takes one domain, even when management points are published in several. Keep one.',
      ),
      fixes: domainsIn(text).map((domain) => changeTo(value, domain)),
    };
  }
  const plain = withoutInvisible(text).trim();
  if (isDomain(plain)) return undefined;
  const [dots] = /^\s*\.+(?=[^*@]*$)/.exec(text) ?? [];
  const [domain] = domainsIn(plain.replace(/^[*@.]+/, ''));
  if (dots !== undefined && domain !== undefined && plain.endsWith(domain)) {
    const dotSpan = spanInValue(value, 0, dots.length);
    return {
      span: dotSpan,
      message: t('DNSSUFFIX takes a domain without a dot before it. Remove the dot.'),
      fixes: [{ title: t('Remove the dot'), safe: true, edits: [remove(dotSpan)] }],
    };
  }
  return {
    span: value.content,
    message:
      domain === undefined
        ? t("{0} isn't a DNS domain. Write one such as {1}.", shown(plain), exampleDomain)
        : t("{0} isn't a DNS domain. Write DNSSUFFIX={1}.", shown(plain), domain),
    fixes: domain === undefined ? [] : [changeTo(value, domain)],
  };
}

/** A value of DNSSUFFIX that is not one domain. */
export const dnssuffixForm: Rule = {
  slug: 'dnssuffix-form',
  severity: 'warning',
  certainty: 'certain',
  topic: 'values',
  summary: 'DNSSUFFIX has a leading dot, a URL, several domains, or something else than a domain.',
  why: 'The documentation asks for the DNS domain in which management points are published. If there are several, it asks for one of them.',
  source: sectionOf('DNSSUFFIX'),
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=corp.fabrikam.com;fabrikam.com' },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=.fabrikam.com',
        fixed: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=fabrikam.com',
      },
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=https://fabrikam.com' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=*.fabrikam.com' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX="corp.fabrikam.com fabrikam.com"' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=corp.fabrikam.com' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX="fabrikam-clients.com"' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX={{domain}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=.%USERDNSDOMAIN%' },
    ],
  },
  fix: {
    summary: 'Removes the dot. One domain of several, or that of a URL, is only a suggestion.',
    safe: true,
    changes: 'writing',
  },
  yieldsTo: ['placeholder-left'],
  names: ['DNSSUFFIX'],
  *check(context) {
    for (const { argument } of givenValues(context, 'DNSSUFFIX')) {
      const found = argument.value && problem(argument.value);
      if (found !== undefined) yield found;
    }
  },
};
