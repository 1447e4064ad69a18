import { testIdioms, type Idiom } from '../../support/hosts/idioms';

/** A call with one literal as its arguments. */
function call(name: string, literal: string, text: string, extra: Partial<Idiom> = {}): Idiom {
  return {
    name,
    source: `Start-Process ccmsetup.exe ${literal}`,
    regions: [`ccmsetup.exe ${text}`],
    ...extra,
  };
}

const idioms: Idiom[] = [
  call(
    'doubled and escaped quotes',
    '"/mp:x SMSCACHEDIR=""C:\\a b"" FSP=`"y`""',
    '/mp:x SMSCACHEDIR="C:\\a b" FSP="y"',
  ),
  call('escaped dollar, backtick and others', '"/mp:`$x ``y `z `t|"', '/mp:$x `y z \t|'),
  call('escaped line breaks', '"/mp:x`r`nFSP=y"', '/mp:x\r\nFSP=y', { keepsBreaks: true }),
  call('escaped code points', '"/mp:`u{1F600} FSP=`0"', '/mp:\u{1F600} FSP=\0'),
  call(
    'a backtick at the end of a line stands for the line break',
    '"/mp:x `\n SMSSITECODE=ABC"',
    '/mp:x \n SMSSITECODE=ABC',
    {
      keepsBreaks: true,
      source: 'Start-Process ccmsetup.exe "/mp:x `n SMSSITECODE=ABC"',
    },
  ),
  call(
    'variables in all forms',
    '"/mp:$mp A=${x} B=${env:X} C=$($x.y) D=$env:NAME E=$script:x F=$_ G=$($z) H=$x.y"',
    '/mp:{{$mp}} A={{${x}}} B={{${env:X}}} C={{$($x.y)}} D={{$env:NAME}} E={{$script:x}} F={{$_}} G={{$($z)}} H={{$x}}.y',
  ),
  call('strings and brackets in a group', '"A=$(f "x)" \')\' (1)) B=y"', 'A={{$(f "x)" \')\' (1))}} B=y'),
  call('signs that begin no variable', '"/mp:$ A=$, B=$/ 5$"', '/mp:$ A=$, B=$/ 5$'),
  call('single quotes', "'/mp:$x ''y'' `n \"z\"'", '/mp:$x \'y\' `n "z"'),
  call(
    'typographic quotes end and escape too',
    '\u201C/mp:x \u2018y\u2019 \u201D\u201D`\u201Ez"',
    '/mp:x \u2018y\u2019 \u201D\u201Ez',
  ),
  call('typographic single quotes, doubled', "'/mp:x \u2019\u2019y'", '/mp:x \u2019y'),
  call(
    'an expandable here-string',
    '@"\n/mp:$mp "a" ""b`"\nSMSSITECODE=ABC\n"@',
    '/mp:{{$mp}} "a" ""b"\nSMSSITECODE=ABC',
  ),
  call(
    'a literal here-string',
    "@'\n/mp:$mp `n 'a' ''b\nSMSSITECODE=ABC\n'@",
    "/mp:$mp `n 'a' ''b\nSMSSITECODE=ABC",
  ),
  call('an empty here-string', '@"\n\n"@ -Wait', ''),
  call('a string over two lines', '"/mp:x\n SMSSITECODE=ABC"', '/mp:x\n SMSSITECODE=ABC'),
  call('concatenation', '("/mp:" + $mp + \' SMSSITECODE=\' + "AB" +\n  "C")', '/mp:{{$mp}} SMSSITECODE=ABC'),
  call(
    'format',
    '("/mp:{0} {{x}} SMSSITECODE={1} A={0}" -f $mp, \'ABC\')',
    '/mp:{{$mp}} {x} SMSSITECODE=ABC A={{$mp}}',
  ),
  call('format of one value', '(\'/mp:{0}\' -f "x$y")', '/mp:x{{$y}}'),
  call(
    'String.Format and String.Join',
    '([string]::Format("/mp:{0}", [string]::Join(" ", @("x", $y))))',
    '/mp:x {{$y}}',
    {
      regions: [{ text: 'ccmsetup.exe /mp:x {{$y}}', complete: false }],
    },
  ),
  call('join', "(('/mp:x', \"A=$a\") -join ' ')", '/mp:x A={{$a}}'),
  call('join without brackets', "('/mp:x', 'A=a' -join ' ')", '/mp:x A=a'),
  call('unary join', "(-join ('/mp:', 'x'))", '/mp:x'),
  call('a cast', "([string]'/mp:x')", '/mp:x'),
  call('emoji and surrogates', '"/mp:\u{1F600}é$x\uD83D"', '/mp:\u{1F600}é{{$x}}\uD83D'),
];

describe('PowerShell: strings', () => {
  testIdioms('powershell', idioms);
});
