/** The scripts that teach a shell to ask us what can be written. They know no option themselves, so they never go stale. */

const bash = `# Completion of ccmsetup-lint for bash. Put this into ~/.bashrc:
#   eval "$(ccmsetup-lint completion bash)"
_ccmsetup_lint() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("$1" completion --words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _ccmsetup_lint ccmsetup-lint
`;

const zsh = `#compdef ccmsetup-lint
# Completion of ccmsetup-lint for zsh. Put this into ~/.zshrc, after compinit:
#   eval "$(ccmsetup-lint completion zsh)"
_ccmsetup_lint() {
  local line word
  local -a candidates
  for line in "\${(@f)$("\${words[1]}" completion --words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    word=\${line%%$'\\t'*}
    candidates+=("\${word//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#candidates} )); then
    _describe -t candidates candidate candidates
  else
    _files
  fi
}
compdef _ccmsetup_lint ccmsetup-lint
`;

const fish = `# Completion of ccmsetup-lint for fish. Put this into ~/.config/fish/config.fish:
#   ccmsetup-lint completion fish | source
function __ccmsetup_lint_words
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -q current[1]; or set current ''
    $words[1] completion --words -- $words[2..-1] $current[1] 2>/dev/null
end
complete -c ccmsetup-lint -a '(__ccmsetup_lint_words)'
`;

const pwsh = `# Completion of ccmsetup-lint for PowerShell. Put this into the file that $PROFILE names:
#   ccmsetup-lint completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ccmsetup-lint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $name, $words = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  $next = @(if ($wordToComplete -eq '') { '--next' })
  & $name completion --words @next '--' @words 2>$null | ForEach-Object {
    $word, $text = $_ -split "\`t", 2
    if (-not $text) { $text = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $text)
  }
}
`;

export const completionScripts = { bash, zsh, fish, pwsh } as const;
export type Shell = keyof typeof completionScripts;
export const shells = Object.keys(completionScripts) as readonly Shell[];
