/**
 * The script that teaches PowerShell the arguments of ccmsetup.exe itself. It holds all that it knows as data, since the
 * machine on which somebody types need not have us.
 */
import type { ShellWord } from '../../service/completion/shell-words';

/** What the script has of a word. Each member is always there: scripts can run in strict mode. */
interface Row {
  readonly word: string;
  readonly type: 'ParameterName' | 'Property';
  readonly tip: string;
  readonly again: boolean;
  /** Between the items of a list, or empty. */
  readonly list: string;
  readonly values: readonly { readonly value: string; readonly tip: string }[];
}

function rowOf({ kind, word, summary, repeatable, separator = '', values }: ShellWord): Row {
  return {
    word,
    type: kind === 'parameter' ? 'ParameterName' : 'Property',
    tip: summary,
    again: repeatable,
    list: separator,
    values: values.map(({ value, detail }) => ({ value, tip: detail === '' ? value : detail })),
  };
}

/** JSON in ASCII: Windows PowerShell reads what a program prints in the code page of the console. */
function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The text of the script.
 *
 * PowerShell doesn't split an argument at colons or equals signs, and it ends a statement at a semicolon that isn't quoted. So the
 * script takes the whole argument under the cursor, without its quotes, and quotes what it gives where PowerShell needs it.
 */
export function ccmsetupScript(words: readonly ShellWord[]): string {
  return `# Completion of ccmsetup.exe for PowerShell. Put this into the file that $PROFILE names:
#   ccmsetup-lint completion pwsh --for ccmsetup | Out-String | Invoke-Expression
# Where ccmsetup-lint isn't installed, save this script there and run it from the profile.
Register-ArgumentCompleter -Native -CommandName ccmsetup, ccmsetup.exe -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $known = ConvertFrom-Json @'
[
${words.map((word) => ascii(rowOf(word))).join(',\n')}
]
'@
  $typed = ''
  $used = @(foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
    $text = $element.Extent.Text
    $length = $cursorPosition - $element.Extent.StartOffset
    if ($length -gt 0 -and $length -le $text.Length) { $typed = $text.Substring(0, $length) -replace '["'']' }
    else { $text -replace '["'']' -replace '[:=].*$' }
  })
  $result = {
    param($text, $shown, $type, $tip)
    if ($text -notmatch '^[\\w/:=.?%+\\\\-]+$') { $text = "'" + ($text -replace "'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($text, $shown, $type, $tip)
  }
  $ignoreCase = [System.StringComparison]::OrdinalIgnoreCase
  foreach ($item in $known) {
    $takesValue = $item.word -match '[:=]$'
    if ($takesValue -and $typed.StartsWith($item.word, $ignoreCase)) {
      $value = $typed.Substring($item.word.Length)
      $kept = if ($item.list) { $value.Substring(0, $value.LastIndexOf($item.list) + 1) } else { '' }
      $there = @(if ($item.list) { $kept.Split([char]$item.list) })
      foreach ($each in $item.values) {
        if ($there -notcontains $each.value -and $each.value.StartsWith($value.Substring($kept.Length), $ignoreCase)) {
          & $result ($item.word + $kept + $each.value) $each.value 'ParameterValue' $each.tip
        }
      }
      return
    }
  }
  foreach ($item in $known) {
    $isUsed = -not $item.again -and $used -contains ($item.word -replace '[:=]$')
    if (-not $isUsed -and $item.word.StartsWith($typed, $ignoreCase)) { & $result $item.word $item.word $item.type $item.tip }
  }
}
`;
}
