/** What the names of shell commands tell about their words. */
import type { Text } from '../../text/text';
import { namesOf } from '../../commands/names';

/** Whether a command shows text, looks at it or handles files; a here-document of it may still be a script. */
export const onlyMentions = namesOf(
  String.raw`^(?:echo|printf|print|logger|log\w*|info|warn|error|die|fail|say|cat|tee|grep|egrep|fgrep|rg|sed|awk|gawk|perl|test|\[\[?|read|which|command|type|find|locate|ls|cp|mv|rm|mkdir|scp|sftp|rsync|curl|wget|chmod|chown|tar|unzip|zip|7z|file|stat|pgrep|pkill|kill|killall|ps|tail|head|touch|ln|md5sum|sha\d+sum|smbclient|mount|diff|sort|cut|tr|wc|xxd|strings|osslsigncode|case|for|select|set|trap|usage|help|alias|msg\w*|notify\w*|taskkill(?:\.exe)?|tasklist(?:\.exe)?|sc(?:\.exe)?|reg(?:\.exe)?)$`,
);

/** Whether a word stands before the command itself. */
export const isLeading = namesOf(
  String.raw`^(?:if|then|elif|else|do|while|until|!|time|exec|sudo|nohup|env|builtin|eval|\{|function|export|local|readonly|declare|typeset)$`,
);

/** Whether a command hands its words on to another computer, joined with blanks. */
export const isRemote = namesOf(
  String.raw`^(?:ssh|plink(?:\.exe)?|winexe|winrs(?:\.exe)?|psexec(?:64)?(?:\.exe)?|(?:impacket-)?(?:ps|wmi|smb|at|dcom)exec(?:\.py)?|evil-winrm|crackmapexec|netexec|nxc|cme|sshpass|winrm|pth-winexe)$`,
);

/** Whether a command starts the program that its words name on this computer. */
export const isLocal = namesOf(
  String.raw`^(?:wine|wine64|wineconsole|proton|start|xvfb-run|timeout|nice|setsid|screen|tmux|bash|sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh(?:\.exe)?)$`,
);

/** The name of a command without its folder. */
export function commandName(word: Text | undefined): string {
  return word === undefined ? '' : (/[^/]*$/.exec(word.text.slice(-100))?.[0] ?? '').toLowerCase();
}
