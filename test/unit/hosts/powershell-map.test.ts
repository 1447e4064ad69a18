import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sliceSpan, span } from '../../../server/src/language/span';
import { toDocument, toText } from '../../../server/src/hosts/text/offset-map';
import {
  psDouble,
  psHereDouble,
  psHereSingle,
  psSingle,
} from '../../../server/src/hosts/powershell/encodings';
import { loadedHost } from '../../support/lint';
import { checkMap, checkRoundTrip } from '../../support/hosts/regions';
import { checkLines } from '../../support/hosts/round-trips';

const names = ['SMSSITECODE', 'CCMHOSTNAME', 'SMSMP', 'FSP', 'SMSCACHEDIR'];
const value = fc.oneof(
  fc.constantFrom(
    'ABC',
    'contoso.cloudapp.net/CCM_Proxy_MutualAuth/7',
    'https://mp.contoso.com',
    '\u{1F600}é',
  ),
  fc.string({ minLength: 1, maxLength: 6 }).map((text) => `"${text.replace(/["\r\n\0]/g, '_')}"`),
);
const commandLine = fc
  .array(fc.tuple(fc.constantFrom(...names), value), { minLength: 1, maxLength: 5 })
  .map((items) => items.map(([name, text]) => `${name}=${text}`).join(' '));

/** Puts what an encoding gives between quotes. */
function quoted(written: string | undefined, open: string, close: string): string | undefined {
  return written === undefined ? undefined : open + written + close;
}

const literals: ((text: string) => string | undefined)[] = [
  (text) => quoted(psDouble.encode(text), '"', '"'),
  (text) => quoted(psSingle.encode(text), "'", "'"),
  (text) => quoted(psHereDouble.encode(text), '@"\n', '\n"@'),
  (text) => quoted(psHereSingle.encode(text), "@'\r\n", "\r\n'@"),
];

/** A text in one of the four kinds of literal. */
function literal(text: string, kind: number): string {
  return literals[kind]!(text) ?? literals[0]!(text)!;
}

/** Ways to hand a text to ccmsetup; each gets the text in parts. */
const ways: ((parts: readonly string[]) => string)[] = [
  (parts) => `Start-Process -FilePath ccmsetup.exe -ArgumentList (${parts.join(' + ')})`,
  (parts) => `$a = ${parts.join(' + ')}\r\nStart-Process ccmsetup.exe $a`,
  (parts) =>
    parts.map((part, index) => `$a ${index === 0 ? '=' : '+='} ${part}\n`).join('') +
    'saps ccmsetup.exe -Args $a',
  (parts) => `$p = @{ FilePath = 'ccmsetup.exe'; ArgumentList = ${parts.join(' + ')} }; Start-Process @p`,
  (parts) => `Start-Process ccmsetup.exe (${parts.join(',\n  ')} -join '')`,
];

describe('PowerShell: offset map', () => {
  const host = loadedHost('powershell');

  it('command lines come back exactly, however they are written and split', () => {
    fc.assert(
      fc.property(
        commandLine,
        fc.array(fc.tuple(fc.nat(200), fc.nat(3)), { minLength: 1, maxLength: 4 }),
        fc.nat(ways.length - 1),
        fc.nat(3),
        (text, cuts, way, lastKind) => {
          const at = [...new Set(cuts.map(([cut]) => cut % (text.length + 1)))].sort(
            (left, right) => left - right,
          );
          const bounds = [0, ...at, text.length];
          const parts = bounds
            .slice(1)
            .map((end, index) => literal(text.slice(bounds[index], end), cuts[index]?.[1] ?? lastKind));
          const script = `'\u{1F600}'; ${ways[way]!(parts)}`;
          checkLines(host, script, [`ccmsetup.exe ${text}`]);
        },
      ),
    );
  });

  it('a misspelt property near the end of an escaped, interpolated string', () => {
    const script =
      '"\u{1F600}"; Start-Process "$src\\ccmsetup.exe" -ArgumentList "/mp:$mp SMSCACHEDIR=`"C:\\a b`" FSP=""$($x.Fsp)"" `$ SMSSITECOD=ABC" -Wait';
    const [region] = host.find(script).regions;
    assert.ok(region);
    const start = region.text.indexOf('SMSSITECOD');
    const there = toDocument(region.map, span(start, start + 'SMSSITECOD'.length));
    assert.equal(sliceSpan(script, there), 'SMSSITECOD');
    assert.equal(there.start, script.indexOf('SMSSITECOD='));
    assert.equal(toText(region.map, there.start + 3), start + 3);
    checkRoundTrip(region);
  });

  it('a range across two concatenated strings covers both', () => {
    const script = `Start-Process ccmsetup.exe ('SMSSITE' + "CODE=ABC")`;
    const [region] = host.find(script).regions;
    assert.ok(region);
    const start = region.text.indexOf('SMSSITECODE');
    assert.equal(sliceSpan(script, toDocument(region.map, span(start, start + 11))), `SMSSITE' + "CODE`);
  });

  it('maps through scripts in scripts', () => {
    const script = `iex "Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSMP=\`"a''b\`"'"`;
    const [region] = host.find(script).regions;
    assert.equal(region?.text, `ccmsetup.exe /mp:x SMSMP="a'b"`);
    checkMap(region, script);
    const last = region.map.pieces.at(-1)!;
    assert.equal(last.encoding.encode(`'$"`), "''`$`\"");
  });
});
