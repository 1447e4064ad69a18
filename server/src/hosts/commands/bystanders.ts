/** Programs whose arguments name ccmsetup, its files, its process or its service without starting it. */

const bystanders =
  /(?:^|[\\/])(?:7z|7za|attrib|bitsadmin|cacls|certutil|cmlogviewer|cmtrace|comp|copy|curl|diskpart|eventcreate|expand|explorer|fc|find|findstr|fltmc|handle|icacls|logman|makecab|more|mountvol|msg|net|net1|netsh|notepad|ping|procdump|pskill|pslist|pssuspend|regedit|regsvr32|robocopy|sc|setx|signtool|sort|subst|takeown|tar|taskkill|tasklist|timeout|wevtutil|wget|where|whoami|write|xcopy)(?:\.(?:exe|com))?$/i;

/** Whether a program, by its path or its name, only works on files, processes and the like, or shows text. */
export function isBystander(path: string): boolean {
  return bystanders.test(path);
}
