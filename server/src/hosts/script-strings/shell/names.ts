/** What the names of shell commands tell about their words. */
import { characters, type Text } from '../../text/values';

/** Commands that show text, look at it or handle files; a here-document of theirs may still be a script. */
const mentions =
  /^(?:echo|printf|print|logger|log\w*|info|warn|error|die|fail|say|cat|tee|grep|egrep|fgrep|rg|sed|awk|gawk|perl|test|\[\[?|read|which|command|type|find|locate|ls|cp|mv|rm|mkdir|scp|sftp|rsync|curl|wget|chmod|chown|tar|unzip|zip|7z|file|stat|pgrep|pkill|kill|killall|ps|tail|head|touch|ln|md5sum|sha\d+sum|smbclient|mount|diff|sort|cut|tr|wc|xxd|strings|osslsigncode|case|for|select|set|trap|usage|help|alias|msg\w*|notify\w*|taskkill(?:\.exe)?|tasklist(?:\.exe)?|sc(?:\.exe)?|reg(?:\.exe)?)$/;

/** Words before the command itself. */
const leading =
  /^(?:if|then|elif|else|do|while|until|!|time|exec|sudo|nohup|env|builtin|eval|\{|function|export|local|readonly|declare|typeset)$/;

/** Commands that hand their words on to another computer, joined with blanks. */
const remote =
  /^(?:ssh|plink(?:\.exe)?|winexe|winrs(?:\.exe)?|psexec(?:64)?(?:\.exe)?|(?:impacket-)?(?:ps|wmi|smb|at|dcom)exec(?:\.py)?|evil-winrm|crackmapexec|netexec|nxc|cme|sshpass|winrm|pth-winexe)$/;

/** Commands that start a program on this one. */
const local =
  /^(?:wine|wine64|wineconsole|proton|start|xvfb-run|timeout|nice|setsid|screen|tmux|bash|sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh(?:\.exe)?)$/;

/** The name of a command without its folder. */
export function commandName(word: Text | undefined): string {
  return word === undefined ? '' : (/[^/]*$/.exec(characters(word).slice(-100))?.[0] ?? '').toLowerCase();
}

/** Whether a command only speaks of programs. */
export function onlyMentions(name: string): boolean {
  return mentions.test(name);
}

/** Whether a word stands before the command itself. */
export function isLeading(word: string): boolean {
  return leading.test(word);
}

/** Whether a command runs its words on another computer. */
export function isRemote(name: string): boolean {
  return remote.test(name);
}

/** Whether a command starts the program that its words name. */
export function isLocal(name: string): boolean {
  return local.test(name);
}
