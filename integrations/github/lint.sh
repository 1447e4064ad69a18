#!/usr/bin/env bash
# What action.yml runs. Its inputs come as variables, one value on each line, and are never run.
set -euo pipefail

# Adds the lines of a text that aren't empty to the array "read".
lines() {
  read=()
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    if [ -n "${line//[[:space:]]/}" ]; then read+=("$line"); fi
  done <<<"$1"
}

if ! [[ $CCMSETUP_VERSION =~ ^[0-9A-Za-z.^~-]+$ ]]; then
  echo '::error::The input "version" takes a version of the npm package, such as 0.1.0.'
  exit 2
fi
if ! command -v npx >/dev/null; then
  echo '::error::ccmsetup-lint needs Node.js. Add a step with actions/setup-node before this one.'
  exit 2
fi

lines "$CCMSETUP_ARGS"
command=(npx --yes "--package=ccmsetup-tools@$CCMSETUP_VERSION" ccmsetup-lint
  --review "--fail-on=$CCMSETUP_FAIL_ON" ${read[@]+"${read[@]}"})
if [ "$CCMSETUP_SARIF" = true ]; then
  sarif=$RUNNER_TEMP/ccmsetup-lint.sarif
  command+=("--format=sarif=$sarif")
fi
lines "$CCMSETUP_FILES"
command+=(-- ${read[@]+"${read[@]}"})

code=0
"${command[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ -n "${sarif-}" ] && [ -s "$sarif" ]; then echo "sarif-file=$sarif" >>"$GITHUB_OUTPUT"; fi
exit "$code"
