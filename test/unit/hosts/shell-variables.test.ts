import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const line = 'ccmsetup.exe /mp:x SMSSITECODE=P01';
const held = '/mp:x SMSSITECODE=P01';

/** A variable with arguments, something that may change it, and a command that reads it. */
const doubtful: readonly (readonly [what: string, script: string])[] = [
  ['a loop changes', `ARGS="${held}"\nwhile true; do\n  wine ccmsetup.exe $ARGS\n  ARGS=$(next)\ndone`],
  [
    'a loop is run with several values of',
    `ARGS="${held}"\nfor ARGS in a b; do\n  wine ccmsetup.exe $ARGS\ndone`,
  ],
  ['a function changes', `ARGS="${held}"\nchange() { ARGS=/logon; }\nchange\nwine ccmsetup.exe $ARGS`],
  [
    'a function of the other form changes',
    `ARGS="${held}"\nfunction f\n{ export ARGS=/logon; }\nf\nwine ccmsetup.exe $ARGS`,
  ],
  ['`read` changes', `ARGS="${held}"\nIFS=, read -r A ARGS\nwine ccmsetup.exe $ARGS`],
  ['`unset` removes', `ARGS="${held}"\nunset ARGS\nwine ccmsetup.exe $ARGS`],
  ['`printf` changes', `ARGS="${held}"\nprintf -v ARGS %s y\nwine ccmsetup.exe $ARGS`],
  ['`getopts` changes', `ARGS="${held}"\ngetopts ab ARGS\nwine ccmsetup.exe $ARGS`],
  ['an element is changed of', `ARGS="${held}"\nARGS[1]=y\nwine ccmsetup.exe $ARGS`],
  ['a shell of its own sets', `(ARGS="${held}")\nwine ccmsetup.exe $ARGS`],
  ['a declaration makes special', `declare -u ARGS="${held}"\nwine ccmsetup.exe $ARGS`],
  ['a function has for itself', `f() {\n  local ARGS="${held}"\n}\nwine ccmsetup.exe $ARGS`],
  ['is set later than the reader of', `wine ccmsetup.exe $ARGS\nARGS="${held}"`],
  ['other separators divide', `IFS=,\nARGS="${held}"\nwine ccmsetup.exe $ARGS`],
];

const idioms: Idiom[] = [
  {
    name: 'a text that blanks divide',
    source: `ARGS="${held}"; wine ccmsetup.exe $ARGS`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'a text in quotes is one word',
    source: `ARGS="${held}"; wine ccmsetup.exe "$ARGS" /logon`,
    regions: [{ text: `ccmsetup.exe "${held}" /logon`, pieces: ['ccmsetup.exe', held, '/logon'] }],
  },
  {
    name: 'a value is a part of a word, and gives others',
    source: `S='P01 FSP=y '\nwine ccmsetup.exe /mp:x SMSSITECODE=\${S}DNSSUFFIX="z$S"`,
    regions: [`${line} FSP=y "DNSSUFFIX=zP01 FSP=y "`],
  },
  {
    name: 'a value without anything in it',
    source: `A=\nB=""\nwine ccmsetup.exe /mp:x $A SMSSITECODE=P01 $B`,
    regions: [line],
  },
  {
    name: 'quotes and signs in a value mean nothing',
    source: `A='FSP="a b" SMSMP=*'\nwine ccmsetup.exe $A`,
    regions: ['ccmsetup.exe "FSP=\\"a" "b\\"" SMSMP=*'],
  },
  {
    name: 'another computer reads the value again',
    source: `A='C:\\x\\ccmsetup.exe FSP="a b"'\nssh host "$A"`,
    regions: ['C:\\x\\ccmsetup.exe FSP="a b"'],
  },
  {
    name: 'a here-document and a here-string',
    source: `M=x\nA="ccmsetup.exe /mp:$M"\nssh host <<END\n$A SMSSITECODE=P01\nEND\nssh host <<< "$A /logon"`,
    regions: [line, 'ccmsetup.exe /mp:x /logon'],
  },
  {
    name: 'texts and arrays that grow',
    source: `A=/mp:x\nA+=" SMSSITECODE=P01"\nA="$A FSP=y"\nB=(FSP=z)\nB+=("DNSSUFFIX=$1")\nB=("\${B[@]}" /logon)\nwine ccmsetup.exe $A "\${B[@]}"`,
    regions: [`${line} FSP=y FSP=z DNSSUFFIX={{$1}} /logon`],
  },
  {
    name: 'a text that grows and that nothing reads',
    source: `ARGS="/mp:x"\nARGS="$ARGS SMSSITECODE=P01"\nARGS+=" FSP=y"`,
    regions: [{ text: `${held} FSP=y`, pieces: ['/mp:x', ' SMSSITECODE=P01', ' FSP=y'] }],
  },
  {
    name: 'an addition that may be left out',
    source: `A="${held}"\nif x; then A="$A FSP=y"; fi\nwine ccmsetup.exe $A`,
    regions: [{ text: `${line} FSP=y`, complete: false }],
  },
  {
    name: 'an array whose words stay together',
    source: `A=(/mp:x "FSP=a b" '')\nwine ccmsetup.exe "\${A[@]}" SMSSITECODE=\${A}`,
    regions: ['ccmsetup.exe /mp:x "FSP=a b" "" SMSSITECODE=/mp:x'],
  },
  {
    name: 'an array as one word, outside of quotes, and without any',
    source: `A=(/mp:x FSP=y)\nB=()\nwine ccmsetup.exe \${A[*]} "DNSSUFFIX=\${A[*]}" "\${B[@]}"`,
    regions: ['ccmsetup.exe /mp:x FSP=y "DNSSUFFIX=/mp:x FSP=y"'],
  },
  {
    name: 'a program in a variable, and the statements that read it',
    source: `DIR=/mnt/c\nexport SETUP=$DIR/ccmsetup.exe\n$SETUP /mp:x\ncmd=(wine "$SETUP" FSP=y)\n"\${cmd[@]}"`,
    regions: ['/mnt/c/ccmsetup.exe /mp:x', '/mnt/c/ccmsetup.exe FSP=y'],
  },
  {
    name: 'a command in a variable',
    source: `readonly X=P01\nCMD="wine ccmsetup.exe /mp:x SMSSITECODE=$X"\n$CMD`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=', 'P01'] }],
  },
  {
    name: 'functions and their variables',
    source: `readonly X=P01\none() {\n  local -a A B\n  A=(/mp:x)\n  wine ccmsetup.exe "\${A[@]}" SMSSITECODE=$X\n}\ntwo() (\n  A=/logon\n  wine ccmsetup.exe $A\n)`,
    regions: [line, 'ccmsetup.exe /logon'],
  },
  {
    name: 'other kinds of expansions are read by the run alone',
    source: `A=P01\nwine ccmsetup.exe /mp:x SMSSITECODE="\${A:-x}" FSP="\${A%1}" DNSSUFFIX="$(echo $A)"`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE={{${A:-x}}} FSP={{${A%1}}} DNSSUFFIX={{$(echo $A)}}'],
  },
  {
    name: 'what only looks like an expansion is not looked up',
    source: `A=P01\nwine ccmsetup.exe FSP='$A' DNSSUFFIX=\\$A SMSMP="\\$A"`,
    regions: ['ccmsetup.exe FSP={{$A}} DNSSUFFIX={{\\$A}} SMSMP={{\\$A}}'],
  },
  {
    name: 'an assignment that counts for one command alone',
    source: `A=/mp:x\nA=/logon true\nA=/logon wine ccmsetup.exe $A`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'what only the run knows is shown where it is read',
    source: `A=$1\nwine ccmsetup.exe /mp:$A`,
    regions: ['ccmsetup.exe /mp:{{$A}}'],
  },
  {
    name: 'a value in the branch that reads it',
    source: `case $1 in\n  a | b) A=FSP=a;;\n  (c) A=FSP=c\n    wine ccmsetup.exe $A;;\nesac`,
    regions: ['ccmsetup.exe FSP=c'],
  },
  {
    name: 'a text that is added to an array',
    source: `ARGS=(x)\nARGS+="${held}"\nwine ccmsetup.exe $ARGS`,
    regions: [
      { text: held, complete: false },
      { text: 'ccmsetup.exe {{$ARGS}}', complete: false },
    ],
  },
  ...doubtful.map(([what, script]): Idiom => ({
    name: `a variable that ${what}`,
    source: script,
    regions: script.startsWith('wine')
      ? [{ text: 'ccmsetup.exe {{$ARGS}}', complete: false }, { text: held }]
      : [{ text: held }, { text: 'ccmsetup.exe {{$ARGS}}', complete: false }],
    first: true,
  })),
];

describe('shell host: variables', () => {
  testIdioms('shell', idioms);

  describe('says nothing about', () => {
    testNegatives('shell', [
      `SETUP=./ccmsetup.exe\n[ -f "$SETUP" ] || exit 1\ncp "$SETUP" /mnt/c/Temp`,
      `MESSAGE="${line} failed"\nslack "$MESSAGE"`,
      `CMD=ls\n$CMD /mp:x`,
      `x=ccmsetup.exe\necho $x /mp:x FSP=y`,
    ]);
  });
});
