import { testFixtures, testSilence, type Fixture } from './script-fixtures';

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

const fixtures: Fixture[] = [
  {
    name: 'a text that blanks divide',
    script: `ARGS="${held}"; wine ccmsetup.exe $ARGS`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'a text in quotes is one word',
    script: `ARGS="${held}"; wine ccmsetup.exe "$ARGS" /logon`,
    regions: [{ text: `ccmsetup.exe "${held}" /logon`, pieces: ['ccmsetup.exe', held, '/logon'] }],
  },
  {
    name: 'a value is a part of a word, and gives others',
    script: `S='P01 FSP=y '\nwine ccmsetup.exe /mp:x SMSSITECODE=\${S}DNSSUFFIX="z$S"`,
    regions: [{ text: `${line} FSP=y "DNSSUFFIX=zP01 FSP=y "` }],
  },
  {
    name: 'a value without anything in it',
    script: `A=\nB=""\nwine ccmsetup.exe /mp:x $A SMSSITECODE=P01 $B`,
    regions: [{ text: line }],
  },
  {
    name: 'quotes and signs in a value mean nothing',
    script: `A='FSP="a b" SMSMP=*'\nwine ccmsetup.exe $A`,
    regions: [{ text: 'ccmsetup.exe "FSP=\\"a" "b\\"" SMSMP=*' }],
  },
  {
    name: 'another computer reads the value again',
    script: `A='C:\\x\\ccmsetup.exe FSP="a b"'\nssh host "$A"`,
    regions: [{ text: 'C:\\x\\ccmsetup.exe FSP="a b"' }],
  },
  {
    name: 'a here-document and a here-string',
    script: `M=x\nA="ccmsetup.exe /mp:$M"\nssh host <<END\n$A SMSSITECODE=P01\nEND\nssh host <<< "$A /logon"`,
    regions: [{ text: line }, { text: 'ccmsetup.exe /mp:x /logon' }],
  },
  {
    name: 'texts and arrays that grow',
    script: `A=/mp:x\nA+=" SMSSITECODE=P01"\nA="$A FSP=y"\nB=(FSP=z)\nB+=("DNSSUFFIX=$1")\nB=("\${B[@]}" /logon)\nwine ccmsetup.exe $A "\${B[@]}"`,
    regions: [{ text: `${line} FSP=y FSP=z DNSSUFFIX={{$1}} /logon` }],
  },
  {
    name: 'a text that grows and that nothing reads',
    script: `ARGS="/mp:x"\nARGS="$ARGS SMSSITECODE=P01"\nARGS+=" FSP=y"`,
    regions: [{ text: `${held} FSP=y`, pieces: ['/mp:x', ' SMSSITECODE=P01', ' FSP=y'] }],
  },
  {
    name: 'an addition that may be left out',
    script: `A="${held}"\nif x; then A="$A FSP=y"; fi\nwine ccmsetup.exe $A`,
    regions: [{ text: `${line} FSP=y`, complete: false }],
  },
  {
    name: 'an array whose words stay together',
    script: `A=(/mp:x "FSP=a b" '')\nwine ccmsetup.exe "\${A[@]}" SMSSITECODE=\${A}`,
    regions: [{ text: 'ccmsetup.exe /mp:x "FSP=a b" "" SMSSITECODE=/mp:x' }],
  },
  {
    name: 'an array as one word, outside of quotes, and without any',
    script: `A=(/mp:x FSP=y)\nB=()\nwine ccmsetup.exe \${A[*]} "DNSSUFFIX=\${A[*]}" "\${B[@]}"`,
    regions: [{ text: 'ccmsetup.exe /mp:x FSP=y "DNSSUFFIX=/mp:x FSP=y"' }],
  },
  {
    name: 'a program in a variable, and the statements that read it',
    script: `DIR=/mnt/c\nexport SETUP=$DIR/ccmsetup.exe\n$SETUP /mp:x\ncmd=(wine "$SETUP" FSP=y)\n"\${cmd[@]}"`,
    regions: [{ text: '/mnt/c/ccmsetup.exe /mp:x' }, { text: '/mnt/c/ccmsetup.exe FSP=y' }],
  },
  {
    name: 'a command in a variable',
    script: `readonly X=P01\nCMD="wine ccmsetup.exe /mp:x SMSSITECODE=$X"\n$CMD`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=', 'P01'] }],
  },
  {
    name: 'functions and their variables',
    script: `readonly X=P01\none() {\n  local -a A B\n  A=(/mp:x)\n  wine ccmsetup.exe "\${A[@]}" SMSSITECODE=$X\n}\ntwo() (\n  A=/logon\n  wine ccmsetup.exe $A\n)`,
    regions: [{ text: line }, { text: 'ccmsetup.exe /logon' }],
  },
  {
    name: 'other kinds of expansions are read by the run alone',
    script: `A=P01\nwine ccmsetup.exe /mp:x SMSSITECODE="\${A:-x}" FSP="\${A%1}" DNSSUFFIX="$(echo $A)"`,
    regions: [{ text: 'ccmsetup.exe /mp:x SMSSITECODE={{${A:-x}}} FSP={{${A%1}}} DNSSUFFIX={{$(echo $A)}}' }],
  },
  {
    name: 'what only looks like an expansion is not looked up',
    script: `A=P01\nwine ccmsetup.exe FSP='$A' DNSSUFFIX=\\$A SMSMP="\\$A"`,
    regions: [{ text: 'ccmsetup.exe FSP={{$A}} DNSSUFFIX={{\\$A}} SMSMP={{\\$A}}' }],
  },
  {
    name: 'an assignment that counts for one command alone',
    script: `A=/mp:x\nA=/logon true\nA=/logon wine ccmsetup.exe $A`,
    regions: [{ text: 'ccmsetup.exe /mp:x' }],
  },
  {
    name: 'what only the run knows is shown where it is read',
    script: `A=$1\nwine ccmsetup.exe /mp:$A`,
    regions: [{ text: 'ccmsetup.exe /mp:{{$A}}' }],
  },
  {
    name: 'a value in the branch that reads it',
    script: `case $1 in\n  a | b) A=FSP=a;;\n  (c) A=FSP=c\n    wine ccmsetup.exe $A;;\nesac`,
    regions: [{ text: 'ccmsetup.exe FSP=c' }],
  },
  {
    name: 'a text that is added to an array',
    script: `ARGS=(x)\nARGS+="${held}"\nwine ccmsetup.exe $ARGS`,
    regions: [
      { text: held, complete: false },
      { text: 'ccmsetup.exe {{$ARGS}}', complete: false },
    ],
  },
  ...doubtful.map(([what, script]): Fixture => ({
    name: `a variable that ${what}`,
    script,
    regions: script.startsWith('wine')
      ? [{ text: 'ccmsetup.exe {{$ARGS}}', complete: false }, { text: held }]
      : [{ text: held }, { text: 'ccmsetup.exe {{$ARGS}}', complete: false }],
    first: true,
  })),
];

describe('shell host: variables', () => {
  testFixtures('shell', `s="\u{1F600}"; `, fixtures);

  describe('says nothing about', () => {
    testSilence('shell', [
      `SETUP=./ccmsetup.exe\n[ -f "$SETUP" ] || exit 1\ncp "$SETUP" /mnt/c/Temp`,
      `MESSAGE="${line} failed"\nslack "$MESSAGE"`,
      `CMD=ls\n$CMD /mp:x`,
      `x=ccmsetup.exe\necho $x /mp:x FSP=y`,
    ]);
  });
});
