/** Texts that would do something if they were not shown as what they are. */

/** Commands to pipelines and terminals, signs that hide or rearrange text, and markup. */
export const attacks = [
  '##vso[task.setvariable variable=x]y',
  '##VSO[task.complete result=Succeeded;]',
  '##[error]fake',
  '###[add-mask]x',
  '::error::fake',
  '  ::stop-commands::x',
  '::set-output name=x::y',
  '\n::error::x',
  '\r\n##[group]x',
  "##teamcity[setParameter name='x' value='y']",
  '##[command]x',
  '%0A::error::x',
  '%0D%0A##vso[x]y',
  '\u001B[31mred\u001B]8;;http://x\u0007',
  '\u202Egnp.exe',
  '\u2066x\u2069',
  '\u2028::error::x',
  '<script>alert(1)</script>',
  '<!-- -->]]>&amp;"\'',
  '| a | b |\n| - | - |',
  '[x](http://evil.example) ![y](z) `c` *d* _e_ # h',
  '[run](command:workbench.action.quit)',
  '<a href="command:workbench.action.quit">x</a>',
  '<img src="http://evil.example/x.png">',
  '`</code><script>`',
  '[r]: http://evil.example',
  '\u200B\u200F\u00AD\uFEFF',
  '@someone #1',
  '\uD800',
  '\uDC00\uD800',
  '\uFFFE\uFFFF\u0000\u0001\u000B\u007F\u0085',
];

/** What is in no output: it could drive a terminal, hide or rearrange text. */
export const doubtful = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
