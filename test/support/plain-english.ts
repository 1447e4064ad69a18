/** What the Microsoft Writing Style Guide asks of a text, as far as a program can tell. */

/** Words that no text uses, with what to write. */
const banned: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bblanks?\b/i, 'space, or empty'],
  [/\bbehind\b/i, 'after'],
  [/\bstands?\b(?! for\b)/i, 'is'],
  [/\bplease\b/i, 'leave it out'],
  [/\b(?:e\.g|i\.e)\./i, 'for example, that is'],
  [/\betc\b/i, 'such as, before the list'],
  [/\bvia\b/i, 'through, with'],
  [/\b(?:simply|easily|obviously)\b/i, 'leave it out'],
  [/\butili[sz]e/i, 'use'],
  [/\bshall\b/i, 'must'],
  [/\b(?:hence|thus|therefore|thereof|therein|whereas|hereby|wherein)\b/i, 'so'],
  [/\breplace[sd]? [^.:;]{1,40} by\b/i, 'replace with'],
  [/\b(?:is|are) no (?!longer\b|more\b)\w/i, "isn't a, isn't"],
  [/\bfor want of\b/i, 'without'],
  [/\bgoes with\b/i, 'use with'],
  [/\b1 (?:minutes|hours|days|characters|seconds|megabytes|spaces|findings|files)\b/, 'the singular'],
  [
    /\b(?:colou?r(?<=colour)|behaviour|favour|honour|centre|catalogue|licence|cancelled|labelled)/i,
    'American spelling',
  ],
  [
    /\b\w*(?:organi|reali|recogni|initiali|normali|optimi|minimi|customi|authori|speciali|locali)s(?:e|ed|es|ing|ation)\b/i,
    'American spelling',
  ],
  [/\b(?:analys(?:e|ed|es|ing)|whilst|amongst)\b/i, 'American spelling'],
];

/** The most that a message may have. */
export const longestMessage = 160;

/** What is wrong with the words of a text, as complaints for people. */
export function complaintsAbout(text: string): string[] {
  // What is quoted is not ours.
  const own = text.replace(/`[^`]*`|"[^"]*"/g, '""');
  return banned.flatMap(([pattern, instead]) => {
    const [found] = pattern.exec(own) ?? [];
    return found === undefined ? [] : [`"${found}": write ${instead}`];
  });
}

/** What is wrong with a message that is read alone in a list. */
export function complaintsAboutMessage(message: string): string[] {
  return [
    ...complaintsAbout(message),
    ...(message.length > longestMessage ? [`${message.length} characters`] : []),
    ...(/[.…]$/.test(message) ? [] : ['has no period at its end']),
    ...(/^(?:This|It|That|These|Here)\b(?! (?:line|command line|value|path|property|parameter|text|token|GUID|program)\b)/.test(
      message,
    )
      ? ['names no item']
      : []),
  ];
}
