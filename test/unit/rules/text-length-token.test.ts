import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { registrationToken, vocabulary } from '../../../server/src/catalog';
import { parse } from '../../../server/src/language/parser';
import { ccmsetupLine, isClosed } from '../../../server/src/language/query';
import { linter } from '../../../server/src/lint/lint';
import type { Edit } from '../../../server/src/language/edit';
import type { Rule, RuleContext } from '../../../server/src/rules/rule';
import type { Severity } from '../../../server/src/rules/severity';
import { ccmsetupcmdLength } from '../../../server/src/rules/ccmsetupcmd-length';
import { ccmsetupcmdLengthTotal } from '../../../server/src/rules/ccmsetupcmd-length-total';
import { htmlEntity } from '../../../server/src/rules/html-entity';
import { invisibleCharacter } from '../../../server/src/rules/invisible-character';
import { lengthBudget } from '../../../server/src/rules/length-budget';
import { lineBreakInCommand } from '../../../server/src/rules/line-break-in-command';
import { nbspSpace } from '../../../server/src/rules/nbsp-space';
import { outerOrDoubleSpaces } from '../../../server/src/rules/outer-or-double-spaces';
import { percentEncoding } from '../../../server/src/rules/percent-encoding';
import { placeholderLeft } from '../../../server/src/rules/placeholder-left';
import { lineIndex } from '../../../server/src/rules/support/line-index';
import { regtokenCompanions } from '../../../server/src/rules/regtoken-companions';
import { regtokenExpired } from '../../../server/src/rules/regtoken-expired';
import { regtokenInSource } from '../../../server/src/rules/regtoken-in-source';
import { regtokenLifetime } from '../../../server/src/rules/regtoken-lifetime';
import { regtokenMalformed } from '../../../server/src/rules/regtoken-malformed';
import { regtokenNotYetValid } from '../../../server/src/rules/regtoken-not-yet-valid';
import { regtokenWrongKind } from '../../../server/src/rules/regtoken-wrong-kind';
import { sampleValueLeft } from '../../../server/src/rules/sample-value-left';
import { setupparametersLength } from '../../../server/src/rules/setupparameters-length';
import { smartQuotes } from '../../../server/src/rules/smart-quotes';
import { unicodeDash } from '../../../server/src/rules/unicode-dash';
import { sha256Hex } from '../../../server/src/rules/support/digest';

/** Stands for a value that only the run knows. */
const hole = '\uFFFC';
const now = Date.UTC(2026, 0, 15, 12);
const minute = 60_000;
const day = 24 * 60 * minute;

interface Seen {
  readonly rule: string;
  readonly severity: Severity;
  /** The text under the squiggle. */
  readonly at: string;
  readonly message: string;
  /** The text after the first fix. */
  readonly fixed: string | undefined;
  readonly safe: boolean | undefined;
  readonly related: readonly string[];
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((result, { span, insert }) => {
      const written = insert.map((part) =>
        typeof part === 'string' ? part : text.slice(part.start, part.end),
      );
      return result.slice(0, span.start) + written.join('') + result.slice(span.end);
    }, text);
}

/** Runs rules over the text of a region. */
function check(
  text: string,
  rules: readonly Rule[],
  facts: Partial<Pick<RuleContext, 'context' | 'host' | 'complete'>> = {},
): Seen[] {
  const holes = [...text.matchAll(new RegExp(hole, 'g'))].map(({ index }) => index);
  const line = parse(text, { vocabulary, holes });
  const context: RuleContext = {
    ...lineIndex(line),
    line,
    ccmsetup: ccmsetupLine(line),
    text,
    context: line.form === 'exe' ? 'manual' : 'ccmsetupcmd',
    complete: isClosed(line),
    holes,
    remarks: [],
    host: 'ccmcmd',
    now,
    targetVersion: undefined,
    site: undefined,
    ...facts,
  };
  const active = rules.map((rule) => ({ rule, severity: undefined }));
  const { findings } = linter(active, (slug, error) => {
    throw new Error(`rule ${slug} threw`, { cause: error });
  })(context);
  return findings.map(({ rule, severity, span, message, fixes: [fix], related }) => ({
    rule,
    severity,
    at: text.slice(span.start, span.end),
    message,
    fixed: fix && applied(text, fix.edits),
    safe: fix?.safe,
    related: related.map((place) => text.slice(place.span.start, place.span.end)),
  }));
}

/** The only finding of a rule. */
function only(text: string, rule: Rule, facts?: Parameters<typeof check>[2]): Seen {
  const [seen, ...others] = check(text, [rule], facts);
  assert.ok(seen, 'no finding');
  assert.deepEqual(others, []);
  return seen;
}

function silent(text: string, rule: Rule, facts?: Parameters<typeof check>[2]): void {
  assert.deepEqual(check(text, [rule], facts), []);
}

describe('pasted text', () => {
  describe('smart-quotes', () => {
    it('points at the typographic quote of a mixed pair', () => {
      const { at, message } = only('CCMSETUPCMD="SMSSITECODE=ABC”', smartQuotes);
      assert.equal(at, '”');
      assert.equal(
        message,
        'This quote is typographic (U+201D). Only the straight one is documented to quote a text; replace it by ".',
      );
    });

    it('reports a pair once, at its first quote', () => {
      const seen = only('ccmsetup.exe SMSCACHEDIR=„C:\\My Cache“', smartQuotes);
      assert.deepEqual([seen.at, seen.related], ['„', ['“']]);
      assert.match(seen.message, /^These quotes are typographic \(U\+201E, U\+201C\)\./);
    });

    const fixed: readonly [string, string | undefined][] = [
      [
        'ccmsetup.exe “/mp:mp1.fabrikam.com” SMSSITECODE=P01',
        'ccmsetup.exe "/mp:mp1.fabrikam.com" SMSSITECODE=P01',
      ],
      ['CCMSETUPCMD=“SMSSITECODE=ABC”', 'CCMSETUPCMD="SMSSITECODE=ABC"'],
      ['CCMSETUPCMD=“SMSSITECODE=ABC"', 'CCMSETUPCMD="SMSSITECODE=ABC"'],
      ['CCMSETUPCMD="SMSCACHEDIR=“C:\\My Cache” FSP=f"', 'CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache"" FSP=f"'],
      ['CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache” FSP=f"', 'CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache"" FSP=f"'],
      ['ccmsetup.exe SMSCACHEDIR=‘C:\\My Cache’', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache"'],
      ['CCMSETUPCMD=‘SMSSITECODE=P01’', 'CCMSETUPCMD="SMSSITECODE=P01"'],
      ['CCMSETUPCMD=‘SMSSITECODE=P01 FSP=f’', undefined],
      ['ccmsetup.exe SMSCACHEDIR=‘C:\\My Cache\\’ FSP=f', undefined],
      // The other quote is missing, or the backslash would make it a literal one.
      ['ccmsetup.exe SMSCACHEDIR=“C:\\My Cache', undefined],
      ['ccmsetup.exe SMSCACHEDIR=“C:\\My Cache\\” FSP=f', undefined],
      ['ccmsetup.exe SMSSITECODE=P01”', undefined],
    ];
    for (const [text, after] of fixed) {
      it(`${after === undefined ? 'has no fix for' : 'straightens'} ${text}`, () => {
        assert.equal(only(text, smartQuotes).fixed, after);
      });
    }

    it('straightens quotes that a straight one swallowed, all of a line at once', () => {
      const seen = check('ccmsetup.exe SMSCACHEDIR="C:\\My Cache” CCMCERTSEL="Subject:a b”', [smartQuotes]);
      assert.deepEqual(
        seen.map(({ at, fixed: after }) => [at, after]),
        Array(2).fill(['”', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache" CCMCERTSEL="Subject:a b"']),
      );
    });

    for (const text of [
      'ccmsetup.exe SMSCACHEDIR="C:\\Ann’s Cache"',
      'ccmsetup.exe SMSCACHEDIR=C:\\Ann’s',
      'ccmsetup.exe CCMCERTISSUERS="CN=“A” OU=B"',
      `ccmsetup.exe SMSCACHEDIR=“${hole}`,
    ]) {
      it(`is silent on ${text}`, () => {
        silent(text, smartQuotes);
      });
    }
  });

  describe('unicode-dash', () => {
    it('points at the prefix and names the parameter as the catalog does', () => {
      const { at, message, fixed } = only('ccmsetup.exe –usepkicert SMSSITECODE=P01', unicodeDash);
      assert.equal(at, '–');
      assert.equal(
        message,
        'The parameter begins with a dash (U+2013, en dash). Parameters begin with a slash; write /UsePKICert.',
      );
      assert.equal(fixed, 'ccmsetup.exe /usepkicert SMSSITECODE=P01');
    });

    it('points at the first dash of a value and replaces all of them', () => {
      const { at, message, fixed } = only('SMSSITECODE=P01 SMSMP=mp—1—a.fabrikam.com', unicodeDash);
      assert.equal(at, '—');
      assert.match(message, /^This host name holds a typographic dash \(U\+2014, em dash\)/);
      assert.equal(fixed, 'SMSSITECODE=P01 SMSMP=mp-1-a.fabrikam.com');
    });

    it('judges list items one by one', () => {
      const { fixed } = only(`SMSMPLIST=mp–${hole};mp–2.fabrikam.com`, unicodeDash);
      assert.equal(fixed, `SMSMPLIST=mp–${hole};mp-2.fabrikam.com`);
    });

    it('looks at the file name of a path only', () => {
      silent('SMSROOTKEYPATH=C:\\Keys–2026\\trk.txt', unicodeDash);
      assert.equal(only('SMSROOTKEYPATH=C:\\Keys–2026\\trk–1.txt', unicodeDash).fixed, undefined);
    });

    for (const text of [
      'ccmsetup.exe – for clients',
      'CCMCERTSEL="Subject:A – B"',
      'SMSCACHEDIR="C:\\A – B"',
    ]) {
      it(`is silent on ${text}`, () => {
        silent(text, unicodeDash);
      });
    }
  });

  describe('nbsp-space', () => {
    it('points at the blank', () => {
      const { at, message } = only('/logon\u00A0SMSSITECODE=ABC', nbspSpace);
      assert.equal(at, '\u00A0');
      assert.equal(
        message,
        'This blank is not the ordinary one (U+00A0, no-break space). Only blanks and tabs separate arguments, so what stands around it probably becomes one argument.',
      );
    });

    for (const [text, after] of [
      ['/logon\u3000\u2007FSP=f', '/logon FSP=f'],
      ['/logon \u00A0FSP=f', '/logon FSP=f'],
      ['\u00A0/logon FSP=f', '/logon FSP=f'],
      ['CCMSETUPCMD="/logon FSP=f\u00A0"', 'CCMSETUPCMD="/logon FSP=f"'],
    ] as const) {
      it(`turns ${JSON.stringify(text)} into ${after}`, () => {
        assert.equal(only(text, nbspSpace).fixed, after);
      });
    }
  });

  describe('invisible-character', () => {
    it('points at the whole run', () => {
      const { at, message, fixed } = only('SMSSITECODE=\u200B\uFEFFABC', invisibleCharacter);
      assert.equal(at, '\u200B\uFEFF');
      assert.equal(
        message,
        '2 invisible characters stand here (U+200B, zero-width space) and probably become part of the name or value. Delete them.',
      );
      assert.equal(fixed, 'SMSSITECODE=ABC');
    });

    it('finds them in names and in quotes', () => {
      assert.equal(
        check('SMSSITE\u00ADCODE=ABC SMSCACHEDIR="C:\\\u202AMy Cache"', [invisibleCharacter]).length,
        2,
      );
    });
  });

  describe('line-break-in-command', () => {
    it('reports all breaks between arguments once', () => {
      const { at, message, fixed, safe } = only(
        'SMSSITECODE=ABC \r\n  FSP=fs1\tSMSMP=mp1',
        lineBreakInCommand,
        {
          host: 'json',
        },
      );
      assert.equal(at, '\r\n');
      assert.equal(
        message,
        '2 line breaks or tabs stand between the arguments. The field takes one line, so write blanks.',
      );
      assert.deepEqual([fixed, safe], ['SMSSITECODE=ABC FSP=fs1 SMSMP=mp1', true]);
    });

    it('has no fix for a break inside a value', () => {
      const { at, message, fixed } = only('SMSCACHEDIR="C:\\My\nCache"', lineBreakInCommand, {
        host: 'json',
      });
      assert.equal(at, '\n');
      assert.equal(
        message,
        'A line break stands inside a value, probably from copying. A command line is one line; remove it.',
      );
      assert.equal(fixed, undefined);
    });

    it('removes breaks just inside CCMSETUPCMD="…"', () => {
      const { fixed } = only('CCMSETUPCMD="\n/logon\nFSP=f\n"', lineBreakInCommand, { host: 'yaml' });
      assert.equal(fixed, 'CCMSETUPCMD="/logon FSP=f"');
    });

    for (const facts of [{ host: 'powershell', context: 'manual' }, { host: 'ccmcmd' }] as const) {
      it(`lets breaks between arguments pass in ${facts.host}`, () => {
        silent('ccmsetup.exe SMSSITECODE=ABC\n\tFSP=fs1', lineBreakInCommand, facts);
      });
    }

    it('lets a break at the very end pass', () => {
      silent('SMSSITECODE=ABC FSP=fs1\n', lineBreakInCommand, { host: 'yaml' });
    });
  });

  describe('outer-or-double-spaces', () => {
    for (const [text, at, after] of [
      ['/logon  FSP=f', '  ', '/logon FSP=f'],
      [' /logon FSP=f', ' ', '/logon FSP=f'],
      ['CCMSETUPCMD="/logon FSP=f "', ' ', 'CCMSETUPCMD="/logon FSP=f"'],
    ] as const) {
      it(`turns ${JSON.stringify(text)} into ${after}`, () => {
        const seen = only(text, outerOrDoubleSpaces);
        assert.deepEqual([seen.at, seen.fixed], [at, after]);
        assert.match(seen.message, /no harm, but count for the limits of length\.$/);
      });
    }

    it('lets a blank at the end pass where the line goes on at run time', () => {
      silent('/logon FSP=f ', outerOrDoubleSpaces, { complete: false });
    });

    it('leaves line breaks to their own rule', () => {
      silent('/logon \n  FSP=f', outerOrDoubleSpaces, { host: 'yaml' });
    });
  });

  describe('percent-encoding', () => {
    it('points at the first code and quotes a value that gets a blank', () => {
      const { at, message, fixed, safe } = only('SMSCACHEDIR=C:\\My%20Own%20Cache', percentEncoding);
      assert.equal(at, '%20');
      assert.equal(
        message,
        'This value holds %20, the code of web addresses for a blank. That it is decoded here is not documented; write the character itself.',
      );
      assert.deepEqual([fixed, safe], ['SMSCACHEDIR="C:\\My Own Cache"', false]);
    });

    it('keeps quotes that are there, and doubles new ones inside CCMSETUPCMD', () => {
      assert.equal(only('SMSCACHEDIR="C:\\My%20Cache"', percentEncoding).fixed, 'SMSCACHEDIR="C:\\My Cache"');
      assert.equal(
        only('CCMSETUPCMD="SMSCACHEDIR=C:\\My%20Cache"', percentEncoding).fixed,
        'CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache"""',
      );
    });

    it('does not look at application ID URIs', () => {
      silent('AADRESOURCEURI=https://fabrikam.com/cmg%20app', percentEncoding);
    });
  });

  describe('html-entity', () => {
    it('points at the entity', () => {
      const { at, message } = only('CCMCERTISSUERS="CN=A &#124; CN=B"', htmlEntity);
      assert.equal(at, '&#124;');
      assert.equal(
        message,
        'This value holds &#124;, an entity of web pages. That it is decoded here is not documented; write the character itself.',
      );
    });

    for (const [text, after, safe] of [
      ['CCMCERTISSUERS="CN=A &#x7C; CN=B &amp; C"', 'CCMCERTISSUERS="CN=A | CN=B & C"', true],
      ['SMSCACHEDIR=&quot;C:\\C&quot;', 'SMSCACHEDIR="C:\\C"', false],
      ['SMSSITECODE=&lt;site&gt;', 'SMSSITECODE=<site>', false],
    ] as const) {
      it(`turns ${text} into ${after}, ${safe ? 'safely' : 'as a suggestion'}`, () => {
        const seen = only(text, htmlEntity);
        assert.deepEqual([seen.fixed, seen.safe], [after, safe]);
      });
    }

    it('is silent in XML', () => {
      silent('CCMCERTISSUERS="CN=A &amp; B"', htmlEntity, { host: 'xml' });
    });
  });

  describe('placeholder-left', () => {
    it('points at the placeholder and names what it stands for', () => {
      const { at, message } = only('/mp:https://<your server>/x SMSSITECODE=P01', placeholderLeft);
      assert.equal(at, '<your server>');
      assert.equal(message, 'This is a placeholder, not a value. Put the real value of /mp in its place.');
    });

    it('finds placeholders among list items and where no name stands', () => {
      const seen = check('ccmsetup.exe SMSMPLIST=mp1;XXX;[third] <more properties>', [placeholderLeft]);
      assert.deepEqual(
        seen.map(({ at }) => at),
        ['XXX', '[third]', '<more properties>'],
      );
      assert.equal(
        seen.at(-1)?.message,
        'This is a placeholder. Replace it by what it stands for, or remove it.',
      );
    });

    it('is a hint only in Markdown', () => {
      assert.equal(only('ccmsetup.exe FSP=<fsp>', placeholderLeft, { host: 'markdown' }).severity, 'hint');
    });

    it('takes a row of dots for prose', () => {
      silent('CCMSETUPCMD="…"', placeholderLeft);
    });
  });

  describe('sample-value-left', () => {
    const message = 'This value comes from the samples of the documentation. Put your own in its place.';
    for (const [text, at] of [
      ['SMSMPLIST=mp1.fabrikam.com;mp2.corp.contoso.com', 'contoso.com'],
      ['PROVISIONTS=PRI20001', 'PRI20001'],
      ['CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100', '72057598037248100'],
      ['AADCLIENTAPPID=7506EE10-f7ec-415a-b415-cd3d58790d97', '7506EE10-f7ec-415a-b415-cd3d58790d97'],
    ] as const) {
      it(`finds ${at}`, () => {
        const seen = only(text, sampleValueLeft);
        assert.deepEqual([seen.at, seen.message], [at, message]);
      });
    }

    for (const text of [
      'FSP=contoso.com.fabrikam.com',
      'CCMHOSTNAME=a/CCM_Proxy_MutualAuth/172057598037248100',
    ]) {
      it(`is silent on ${text}`, () => {
        silent(text, sampleValueLeft);
      });
    }

    it('is silent in Markdown', () => {
      silent('ccmsetup.exe FSP=fsp.contoso.com', sampleValueLeft, { host: 'markdown' });
    });
  });
});

describe('length', () => {
  const rules = [ccmsetupcmdLength, ccmsetupcmdLengthTotal, lengthBudget];
  const value = (length: number, ending = ''): string =>
    `SMSSITECODE=P01 SMSCACHEDIR=C:\\${'c'.repeat(length - 31 - ending.length)}${ending}`;
  const told = (text: string): [string, string, string][] =>
    check(text, rules).map(({ rule, at, message }) => [rule, at, message]);

  it('measures what its tests say', () => {
    assert.equal(value(1024).length, 1024);
  });

  for (const [length, expected] of [
    [907, []],
    [908, ['length-budget']],
    [1010, ['length-budget']],
    [1011, ['ccmsetupcmd-length-total']],
    [1024, ['ccmsetupcmd-length-total']],
    [1025, ['ccmsetupcmd-length']],
  ] as const) {
    it(`says ${expected.join() || 'nothing'} about ${length} characters inside the quotes`, () => {
      assert.deepEqual(
        told(`CCMSETUPCMD="${value(length)}"`).map(([rule]) => rule),
        expected,
      );
    });
    it(`says ${expected.join() || 'nothing'} about ${length} characters that belong into the quotes`, () => {
      assert.deepEqual(
        told(value(length)).map(([rule]) => rule),
        expected,
      );
    });
    it(`says nothing about ${length} characters for msiexec`, () => {
      assert.deepEqual(told(`msiexec /i ccmsetup.msi CCMSETUPCMD="${value(length)}"`), []);
    });
  }

  it('underlines what is too much, and says how much that is', () => {
    assert.deepEqual(told(`CCMSETUPCMD="${value(1058, 'abc')}"`), [
      [
        'ccmsetupcmd-length',
        `${'c'.repeat(31)}abc`,
        'The value of CCMSETUPCMD has 1,058 characters. The installation fails with more than 1,024 in Intune; remove 34 characters.',
      ],
    ]);
  });

  it('speaks of one character in the singular', () => {
    assert.match(told(`CCMSETUPCMD="${value(1025)}"`)[0]![2], /remove 1 character\.$/);
  });

  it('counts doubled quotes as they stand', () => {
    const quoted = `CCMCERTSEL=""Subject:a b"" SMSCACHEDIR=C:\\`;
    const exactly = (length: number): string =>
      `CCMSETUPCMD="${quoted}${'c'.repeat(length - quoted.length)}"`;
    assert.deepEqual(
      told(exactly(1025)).map(([rule]) => rule),
      ['ccmsetupcmd-length'],
    );
    assert.deepEqual(
      told(exactly(1024)).map(([rule]) => rule),
      ['ccmsetupcmd-length-total'],
    );
  });

  it('underlines the name when only the whole text is too long', () => {
    assert.deepEqual(told(`CCMSETUPCMD="${value(1015)}"`), [
      [
        'ccmsetupcmd-length-total',
        'CCMSETUPCMD',
        'The whole CCMSETUPCMD="…" text has 1,029 characters. Whether the 14 around the value count for Intune\'s limit of 1,024 is not documented; remove 5 characters to be safe.',
      ],
    ]);
    assert.deepEqual(told(`CCMSETUPCMD="${value(908)}"`), [
      [
        'length-budget',
        'CCMSETUPCMD',
        'The CCMSETUPCMD="…" text uses 922 characters of the 1,024 that Intune takes.',
      ],
    ]);
  });

  it('counts a hole as nothing and says "at least"', () => {
    assert.deepEqual(
      told(`CCMSETUPCMD="FSP=${hole} ${value(1019)}"`).map(([rule]) => rule),
      ['ccmsetupcmd-length-total'],
    );
    assert.deepEqual(told(`CCMSETUPCMD="FSP=${hole} ${value(1020)}"`), [
      [
        'ccmsetupcmd-length',
        'c',
        'The value of CCMSETUPCMD has at least 1,025 characters. The installation fails with more than 1,024 in Intune; remove at least 1 character.',
      ],
    ]);
  });

  it('judges the value alone when something stands beside it', () => {
    assert.deepEqual(told(`CCMSETUPCMD="${value(900)}" REBOOT=ReallySuppress ${'/q'.padEnd(200, 'q')}`), []);
  });

  it('says nothing outside of CCMSETUPCMD', () => {
    assert.deepEqual(check(value(2000), rules, { context: 'taskSequence' }), []);
    assert.deepEqual(check(`ccmsetup.exe ${value(2000)}`, rules), []);
    assert.equal(check(value(2000), rules, { context: 'intunePolicy' }).length, 1);
  });

  it('knows the limit of the group policy template', () => {
    const context = 'gpoSetupParameters';
    silent(value(255), setupparametersLength, { context });
    silent(value(300), setupparametersLength, { context, host: 'reg' });
    const { at, message } = only(value(300, 'xyz'), setupparametersLength, { context });
    assert.equal(at, `${'c'.repeat(42)}xyz`);
    assert.equal(
      message,
      'SetupParameters has 300 characters here, and ConfigMgrInstallation.adm takes 255. Remove 45 characters, or raise MAXLEN in the template.',
    );
  });
});

describe('registration tokens', () => {
  const part = (content: string | Buffer): string => Buffer.from(content).toString('base64url');
  const token = (
    payload: object | Buffer,
    header: object = { alg: 'none' },
    signature = part('example'),
  ): string =>
    [
      part(JSON.stringify(header)),
      Buffer.isBuffer(payload) ? part(payload) : part(JSON.stringify(payload)),
      signature,
    ].join('.');
  const claims = (from: number, to: number, more: object = {}): object => ({
    Type: 'BulkRegistration',
    aud: 'urn:sccm:service',
    nbf: (now + from) / 1000,
    exp: (now + to) / 1000,
    ...more,
  });
  const tokenRules = [
    regtokenInSource,
    regtokenExpired,
    regtokenNotYetValid,
    regtokenLifetime,
    regtokenMalformed,
    regtokenWrongKind,
  ];
  const told = (written: string, facts?: Parameters<typeof check>[2]): [string, string][] =>
    check(`ccmsetup.exe /regtoken:${written} SMSSITECODE=P01`, tokenRules, facts).map(
      ({ rule, message, at }) => {
        assert.ok(!message.includes('eyJ'), 'a message must not hold a token');
        assert.ok(written.includes(at), at);
        return [rule, message];
      },
    );
  const slugs = (written: string): string[] => told(written).map(([rule]) => rule);

  it('hashes a token as the catalog has it for the published one', () => {
    const written = token(claims(-day, day));
    assert.equal(sha256Hex(written), createHash('sha256').update(written).digest('hex'));
    assert.equal(sha256Hex(written).length, registrationToken.publishedSample.sha256.length);
  });

  it('finds nothing but the token itself when it is right', () => {
    assert.deepEqual(told(token(claims(-day, 2 * day))), [
      [
        'regtoken-in-source',
        'A token is written out here. With a valid registration token any device can register, so keep it in a secure place and fill it in at run time.',
      ],
    ]);
  });

  it('lowers an expired one to information', () => {
    const expired = `ccmsetup.exe /regtoken:${token(claims(-9 * day, -8 * day))}`;
    const seen = only(expired, regtokenInSource);
    assert.equal(seen.severity, 'information');
    assert.equal(
      seen.message,
      'An expired token is written out here. A variable keeps the next one out of the file.',
    );
    assert.deepEqual([seen.fixed, seen.safe], ['ccmsetup.exe /regtoken:$env:CMG_TOKEN', false]);
  });

  it('offers the variable in .ccmcmd files only', () => {
    const text = `ccmsetup.exe /regtoken:${token(claims(-day, day))}`;
    assert.equal(only(text, regtokenInSource, { host: 'powershell' }).fixed, undefined);
  });

  it('says when a token expired', () => {
    const text = `ccmsetup.exe /regtoken:"${token(claims(-4 * day, -day))}"`;
    const { at, message } = only(text, regtokenExpired);
    assert.equal(at, token(claims(-4 * day, -day)));
    assert.equal(
      message,
      'This registration token expired on 2026-01-14 12:00 UTC. It cannot be renewed; create a new one.',
    );
  });

  it('counts the very moment as expired, a second before as valid', () => {
    assert.ok(slugs(token(claims(-day, 0))).includes('regtoken-expired'));
    assert.ok(!slugs(token(claims(-day, 1000))).includes('regtoken-expired'));
  });

  it('says from when on a token is valid, beyond a skew of clocks', () => {
    const { message } = only(
      `ccmsetup.exe /regtoken:${token(claims(11 * minute, day))}`,
      regtokenNotYetValid,
    );
    assert.equal(
      message,
      'This registration token is valid from 2026-01-15 12:11 UTC on, so it is probably refused until then. Check the token and the clock.',
    );
    assert.deepEqual(slugs(token(claims(10 * minute, day))), ['regtoken-in-source']);
  });

  it('says that a token lives too long for a bulk token', () => {
    const { message } = only(`/regtoken:${token(claims(-day, 29 * day))}`, regtokenLifetime);
    assert.equal(
      message,
      'This token is valid for 43,200 minutes (30 days). A bulk registration token lasts 10,080 minutes (7 days) at most, so this is probably another kind.',
    );
    assert.deepEqual(slugs(token(claims(-day, 6 * day))), ['regtoken-in-source']);
    assert.ok(slugs(token(claims(-day, 6 * day + minute))).includes('regtoken-lifetime'));
  });

  describe('kind', () => {
    for (const [more, reason] of [
      [{ Type: 'Other' }, 'its claim Type is not BulkRegistration'],
      [{ aud: 'https://graph.microsoft.com' }, 'its audience is not urn:sccm:service'],
      [{ aud: ['a', 'b'], Type: undefined }, 'its audience is not urn:sccm:service'],
      [{ aud: undefined, Type: undefined }, 'it names neither a Type nor an audience'],
    ] as const) {
      it(`tells that ${reason}`, () => {
        const { message } = only(`/regtoken:${token(claims(-day, day, more))}`, regtokenWrongKind);
        assert.equal(
          message,
          `This is probably not a bulk registration token: ${reason}. Check where it comes from.`,
        );
      });
    }
    for (const more of [{ aud: ['urn:sccm:service', 'x'] }, { aud: undefined }, { Type: undefined }]) {
      it(`lets ${JSON.stringify(more)} pass`, () => {
        silent(`/regtoken:${token(claims(-day, day, more))}`, regtokenWrongKind);
      });
    }
    it('leaves the lifetime of another kind alone', () => {
      assert.deepEqual(slugs(token(claims(-day, 90 * day, { Type: 'Other' }))).sort(), [
        'regtoken-in-source',
        'regtoken-wrong-kind',
      ]);
    });
  });

  describe('form', () => {
    const rs256 = { alg: 'RS256', typ: 'JWT' };
    const whole = token(claims(-day, day), rs256, part(Buffer.alloc(256)));
    const say = (fault: string): [string, string][] => [
      [
        'regtoken-malformed',
        `The value of /regtoken is probably not a complete token. ${fault} Copy the whole token again.`,
      ],
    ];
    for (const [what, written, fault] of [
      ['one part', 'eyJ0eXAi', 'It has 1 part instead of 3.'],
      ['two parts', whole.split('.').slice(0, 2).join('.'), 'It has 2 parts instead of 3.'],
      ['an empty part', 'a..b', 'One of its parts has an impossible length, so it was probably cut off.'],
      ['no header', 'mp1.fabrikam.com', 'Its first part is not the header of a JSON Web Token.'],
      [
        'a cut signature',
        whole.slice(0, -20),
        'Its signature has an impossible length, so it was probably cut off.',
      ],
      [
        'a cut byte',
        `${token(claims(-day, day))}AAA`,
        'One of its parts has an impossible length, so it was probably cut off.',
      ],
      ['a comma', `${whole},`, 'It holds characters that no token has.'],
      ['blanks', '"eyJ0 eXAi"', 'It holds blanks or line breaks.'],
      ['an ellipsis', `${whole.slice(0, 40)}…`, 'It holds characters that no token has.'],
    ] as const) {
      it(`tells of ${what}`, () => {
        assert.deepEqual(told(written), say(fault));
      });
    }

    it('takes padding and a whole RSA signature', () => {
      assert.deepEqual(slugs(whole), ['regtoken-in-source']);
      assert.deepEqual(slugs(`${whole}==`), ['regtoken-in-source']);
    });

    it('is silent on variables and placeholders', () => {
      assert.deepEqual(told(hole), []);
      assert.deepEqual(told(`eyJ${hole}`), []);
      assert.deepEqual(told('<token>'), []);
    });

    it('tells where a blank divides a token', () => {
      const text = `ccmsetup.exe /regtoken:${whole.slice(0, 60)} ${whole.slice(60)} SMSSITECODE=P01`;
      const { at, message, related } = only(text, regtokenMalformed);
      assert.deepEqual([at, related], [`${whole.slice(0, 60)} ${whole.slice(60)}`, [' ']]);
      assert.equal(
        message,
        'A blank or line break divides the registration token, probably from copying. Join its parts, which make up a complete token.',
      );
    });

    for (const quote of ['', '"']) {
      it(`joins a token that line breaks divide ${quote === '' ? 'without' : 'in'} quotes`, () => {
        const parts = [whole.slice(0, 60), whole.slice(60, 200), whole.slice(200)];
        const text = `/regtoken:${quote}${parts.join('\r\n')}${quote} SMSSITECODE=P01`;
        const seen = check(text, [lineBreakInCommand, regtokenMalformed], { host: 'json' });
        assert.deepEqual(
          seen.map(({ rule, at, message, fixed, safe }) => ({ rule, at, message, fixed, safe })),
          [
            {
              rule: 'line-break-in-command',
              at: '\r\n',
              message:
                'A break divides the registration token, probably from copying. Joined, its parts are a complete token.',
              fixed: `/regtoken:${quote}${whole}${quote} SMSSITECODE=P01`,
              safe: true,
            },
          ],
        );
      });
    }

    it('does not join what is no token then', () => {
      const text = `/regtoken:"${whole.slice(0, 60)}\n${whole.slice(60, -20)}"`;
      const seen = check(text, [lineBreakInCommand], { host: 'json' });
      assert.deepEqual(
        seen.map(({ fixed }) => fixed),
        [undefined],
      );
    });
  });

  describe('damaged payload', () => {
    const good = JSON.stringify(claims(-9 * day, -8 * day));
    const digit = good.indexOf('"exp":') + 10;
    const damaged = Buffer.from(good);
    damaged[digit] = 0xb5;
    const inText = Buffer.from(good.replace('BulkRegistration', 'Bulk?egistration'));
    inText[inText.indexOf('?')] = 0xb5;
    for (const [what, payload] of [
      ['a byte in a number', damaged],
      ['a byte in a text', inText],
      ['no JSON', Buffer.from('{"exp":')],
      ['a list', Buffer.from('[1]')],
      ['null', Buffer.from('null')],
    ] as const) {
      it(`is not judged: ${what}`, () => {
        assert.deepEqual(slugs(token(payload)), ['regtoken-in-source']);
      });
    }
    for (const exp of ['1', null, true, 1e300, -1, {}]) {
      it(`does not take ${JSON.stringify(exp)} for a time`, () => {
        assert.deepEqual(slugs(token(claims(-day, day, { exp, nbf: exp }))), ['regtoken-in-source']);
      });
    }
  });

  describe('regtoken-companions', () => {
    const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
    it('names what is missing', () => {
      assert.deepEqual(
        check(`/regtoken:${hole}`, [regtokenCompanions], { complete: true }).map(
          ({ at, severity, message }) => [at, severity, message],
        ),
        [
          [
            '/regtoken',
            'warning',
            'CCMHOSTNAME is missing: with /regtoken, it names the CMG that the device registers through. Add it.',
          ],
          [
            '/regtoken',
            'warning',
            'SMSSITECODE is missing: with /regtoken, the client is assigned to its site directly. Add it.',
          ],
          [
            '/regtoken',
            'hint',
            'The reference asks for /mp and SMSMP with /regtoken, and neither is given. Whether they are needed is disputed; other official text does without one of them.',
          ],
        ],
      );
    });

    it('takes one of /mp and SMSMP for enough', () => {
      silent(
        `/regtoken:${hole} CCMHOSTNAME=${cmg} SMSSITECODE=P01 SMSMP=mp1.fabrikam.com`,
        regtokenCompanions,
      );
      silent(`/mp:https://${cmg} /regtoken:${hole} CCMHOSTNAME=${cmg} SMSSITECODE=P01`, regtokenCompanions);
    });

    it('asks for no site code in a task sequence', () => {
      silent(`/mp:https://${cmg} /regtoken:${hole} CCMHOSTNAME=${cmg}`, regtokenCompanions, {
        context: 'taskSequence',
      });
    });

    it('is silent where properties may come from a file or at run time', () => {
      silent(`/regtoken:${hole} /config:client.tcf`, regtokenCompanions);
      silent(`/regtoken:${hole}`, regtokenCompanions, { complete: false });
    });
  });
});
