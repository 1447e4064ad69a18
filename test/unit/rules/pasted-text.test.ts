import assert from 'node:assert/strict';
import { htmlEntity } from '../../../server/src/rules/html-entity';
import { lineBreakInCommand } from '../../../server/src/rules/line-break-in-command';
import { outerOrDoubleSpaces } from '../../../server/src/rules/outer-or-double-spaces';
import { percentEncoding } from '../../../server/src/rules/percent-encoding';
import { placeholderLeft } from '../../../server/src/rules/placeholder-left';
import { sampleValueLeft } from '../../../server/src/rules/sample-value-left';
import { check, only, silent } from '../../support/rule-texts';

describe('pasted text', () => {
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
        '2 line breaks or tabs are between arguments, but the field takes one line. Write spaces.',
      );
      assert.deepEqual([fixed, safe], ['SMSSITECODE=ABC FSP=fs1 SMSMP=mp1', true]);
    });

    it('has no fix for a break inside a value', () => {
      const { at, message, fixed } = only('SMSCACHEDIR="C:\\My\nCache"', lineBreakInCommand, {
        host: 'json',
      });
      assert.equal(at, '\n');
      assert.equal(message, 'A value has a line break in it, probably from copying. Remove it.');
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
        assert.match(seen.message, / are harmless but count toward length limits\. /);
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
        "The value of SMSCACHEDIR contains %20, which probably isn't decoded. Write a space, and put the value in quotation marks.",
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
        `"&#124;" is an HTML entity, and whether ccmsetup decodes it isn't documented. Write |.`,
      );
    });

    for (const [text, after, safe] of [
      ['CCMCERTISSUERS="CN=A &#x7C; CN=B &amp; C"', 'CCMCERTISSUERS="CN=A | CN=B & C"', true],
      ['SMSCACHEDIR=&quot;C:\\C&quot;', 'SMSCACHEDIR="C:\\C"', false],
      ['SMSSITECODE=&lt;site', 'SMSSITECODE=<site', false],
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
      assert.equal(message, '"<your server>" in /mp is a placeholder. Replace it with the real value.');
    });

    it('finds placeholders among list items and where no name stands', () => {
      const seen = check('ccmsetup.exe SMSMPLIST=mp1;XXX;[third] <more properties>', [placeholderLeft]);
      assert.deepEqual(
        seen.map(({ at }) => at),
        ['XXX', '[third]', '<more properties>'],
      );
      assert.equal(
        seen.at(-1)?.message,
        '"<more properties>" is a placeholder. Replace it with the real text, or remove it.',
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
    for (const [text, at, told] of [
      ['SMSMPLIST=mp1.fabrikam.com;mp2.corp.contoso.com', 'contoso.com', '"contoso.com" in SMSMPLIST'],
      ['PROVISIONTS=PRI20001', 'PRI20001', '"PRI20001" in PROVISIONTS'],
      [
        'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100',
        '72057598037248100',
        '"72057598037248100" in CCMHOSTNAME',
      ],
      // What looks like a part of a token is not shown.
      [
        'AADCLIENTAPPID=7506EE10-f7ec-415a-b415-cd3d58790d97',
        '7506EE10-f7ec-415a-b415-cd3d58790d97',
        '"…" in AADCLIENTAPPID',
      ],
    ] as const) {
      it(`finds ${at}`, () => {
        const seen = only(text, sampleValueLeft);
        assert.deepEqual(
          [seen.at, seen.message],
          [at, `${told} is a sample value from the documentation. Write your own value.`],
        );
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
