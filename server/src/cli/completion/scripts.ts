/** The scripts that teach a shell to ask us what can be written. They know no option themselves, so they never go stale. */

/** The other commands of the package: editors and agents start them, so they have few options. */
const others = [
  {
    command: 'ccmsetup-mcp',
    options: ['--help', '--version'],
    // Folders whose files may be read.
    takes: 'folders',
  },
  {
    command: 'ccmsetup-language-server',
    options: ['--stdio', '--node-ipc', '--socket=', '--pipe='],
    takes: 'nothing',
  },
] as const;

function forOthers(line: (other: (typeof others)[number]) => string): string {
  return others.map((other) => `${line(other)}\n`).join('');
}

// At the first word a file can be meant as well as a command.
const bash = `# Completion of ccmsetup-lint for bash. Put this into ~/.bashrc:
#   eval "$(ccmsetup-lint completion bash)"
_ccmsetup_lint() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("$1" completion --words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # A value follows at once.
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *[=:] ]] && compopt -o nospace 2>/dev/null
  if [[ $COMP_CWORD -eq 1 && \${COMP_WORDS[1]} != -* && \${#COMPREPLY[@]} -gt 0 ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do
      COMPREPLY+=("$line")
    done < <(compgen -f -- "\${COMP_WORDS[1]}")
  fi
}
complete -o default -F _ccmsetup_lint ccmsetup-lint
${forOthers(
  ({ command, options, takes }) =>
    `complete ${takes === 'folders' ? '-o plusdirs ' : ''}-W '${options.join(' ')}' ${command}`,
)}`;

const zsh = `#compdef ccmsetup-lint
# Completion of ccmsetup-lint for zsh. Put this into ~/.zshrc, after compinit:
#   eval "$(ccmsetup-lint completion zsh)"
_ccmsetup_lint() {
  local line word
  local -a candidates open
  for line in "\${(@f)$("\${words[1]}" completion --words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    word=\${line%%$'\\t'*}
    # A value follows at once.
    [[ $word == *[=:] ]] && open=(-S '')
    candidates+=("\${word//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#candidates} )); then
    _describe -t candidates candidate candidates "\${(@)open}"
    [[ $CURRENT -eq 2 && \${words[2]} != -* ]] && _files
  else
    _files
  fi
}
compdef _ccmsetup_lint ccmsetup-lint
${forOthers(({ command, options, takes }) => {
  const name = `_${command.replaceAll('-', '_')}`;
  const words = options.map((option) => (option.endsWith('=') ? `'${option}:value:'` : option));
  const folders = takes === 'folders' ? ` '*:folder:_files -/'` : '';
  return `${name}() { _arguments ${words.join(' ')}${folders} }\ncompdef ${name} ${command}`;
})}`;

const fish = `# Completion of ccmsetup-lint for fish. Put this into ~/.config/fish/config.fish:
#   ccmsetup-lint completion fish | source
function __ccmsetup_lint_words
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -q current[1]; or set current ''
    $words[1] completion --words -- $words[2..-1] $current[1] 2>/dev/null
end
complete -c ccmsetup-lint -a '(__ccmsetup_lint_words)'
${forOthers(({ command, options, takes }) => {
  const files = takes === 'folders' ? `-a '(__fish_complete_directories)'` : '';
  return [
    `complete -c ${command} -f ${files}`.trimEnd(),
    ...options.map((option) => {
      const long = option.replace(/^--|=$/g, '');
      return `complete -c ${command} -l ${long}${option.endsWith('=') ? ' -x' : ''}`;
    }),
  ].join('\n');
})}`;

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
${forOthers(
  ({ command, options }) => `Register-ArgumentCompleter -Native -CommandName ${command} -ScriptBlock {
  param($wordToComplete)
  ${options.map((option) => `'${option}'`).join(', ')} | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_)
  }
}`,
)}`;

export const completionScripts = { bash, zsh, fish, pwsh } as const;
export type Shell = keyof typeof completionScripts;
export const shells = Object.keys(completionScripts) as readonly Shell[];
