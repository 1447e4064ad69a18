/** Patterns that keep a matcher which tries everything busy for ever. */

/** Those that people have met: against a long name of one letter, regular expressions made of them do not end. */
const met = ['(a+)+b', '+(a)+(a)+(a)b', '!(*a*a*a)b', '*a*a*a*a*a*b', '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}b'];

/** Those of the greatest length, each a little different. */
const long = [
  `${'*a'.repeat(498)}*b`,
  `${'*'.repeat(998)}b`,
  `*${'a'.repeat(900)}b`,
  `${'?*'.repeat(498)}b`,
  `${'[!b]*'.repeat(198)}b`,
  `${'**/*a/'.repeat(160)}b`,
  `**/${'*a'.repeat(400)}b/**`,
  `(${'a+)+('.repeat(190)}b`,
];

/** A configuration that ignores files by about as many hostile patterns as it may have. Braces beyond all bounds are told. */
export const hostileConfiguration = JSON.stringify({
  ignore: [
    ...met,
    ...Array.from({ length: 900 }, (_, index) => `${long[index % long.length]}${index}`.slice(-1000)),
    '{a,b}'.repeat(150),
    '{a,'.repeat(300),
  ],
});
