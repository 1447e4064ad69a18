import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'Ansible: a package with folded arguments',
    source: String.raw`- name: ccmsetup.exe /mp:x SMSSITECODE=P01
  ansible.windows.win_package:
    path: \\srv\share\ccmsetup.exe
    arguments: >-
      /mp:mp1.fabrikam.com
      SMSSITECODE=P01
      FSP={{ fsp }}
    expected_return_code: [0, 7, 3010]
- win_package: { path: 'C:\Windows\ccmsetup\ccmsetup.exe', arguments: '/uninstall', state: absent }
`,
    regions: [
      {
        text: String.raw`\\srv\share\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 FSP={{{{ fsp }}}}`,
        pieces: [
          String.raw`\\srv\share\ccmsetup.exe`,
          '/mp:mp1.fabrikam.com\n      SMSSITECODE=P01\n      FSP={{ fsp }}',
        ],
      },
      String.raw`C:\Windows\ccmsetup\ccmsetup.exe /uninstall`,
    ],
    keepsBreaks: true,
  },
  {
    name: 'Ansible: a package with a list of arguments that says little by itself',
    source:
      "- win_package:\n    path: 'C:\\ccmsetup.exe'\n    arguments:\n      - /logon\n- win_package: { path: ccmsetup.exe, arguments: [/mp:x, /nope] }\n",
    regions: [
      { text: String.raw`C:\ccmsetup.exe /logon`, pieces: [String.raw`C:\ccmsetup.exe`, '/logon'] },
      { text: 'ccmsetup.exe /mp:x /nope', pieces: ['ccmsetup.exe', '/mp:x', '/nope'] },
    ],
  },
  {
    name: 'Ansible: modules that start programs',
    source: String.raw`- raw: ccmsetup.exe /mp:a SMSSITECODE=P01
- community.windows.win_psexec:
    command: ccmsetup.exe /mp:b SMSSITECODE=P01
    executable: C:\tools\psexec.exe
- win_scheduled_task:
    actions:
      - path: C:\x\ccmsetup.exe
        arguments: /mp:c SMSSITECODE=P01
- win_dsc: {resource_name: Package, Path: 'C:\x\ccmsetup.exe', Arguments: '/mp:d SMSSITECODE=P01'}
- win_command: |2
      C:\x\ccmsetup.exe /mp:e SMSSITECODE=P01
`,
    regions: [
      'ccmsetup.exe /mp:a SMSSITECODE=P01',
      'ccmsetup.exe /mp:b SMSSITECODE=P01',
      String.raw`C:\x\ccmsetup.exe /mp:c SMSSITECODE=P01`,
      String.raw`C:\x\ccmsetup.exe /mp:d SMSSITECODE=P01`,
      String.raw`C:\x\ccmsetup.exe /mp:e SMSSITECODE=P01`,
    ],
  },
  {
    name: 'Ansible: PowerShell in win_shell, with values of the playbook',
    source: String.raw`- win_shell: |
    $p = Start-Process -FilePath C:\x\ccmsetup.exe -ArgumentList "/mp:{{ mp }}", "SMSSITECODE={{ site }}" -Wait -PassThru
    exit $p.ExitCode
- name: through powershell.exe
  win_shell: >
    powershell.exe -Command "& 'C:\x y\ccmsetup.exe' /mp:x SMSSITECODE=P01"
`,
    regions: [
      {
        text: String.raw`C:\x\ccmsetup.exe /mp:{{{{ mp }}}} SMSSITECODE={{{{ site }}}}`,
        pieces: [String.raw`C:\x\ccmsetup.exe`, '/mp:{{ mp }}', 'SMSSITECODE={{ site }}'],
        host: 'powershell',
      },
      { text: String.raw`"C:\x y\ccmsetup.exe" /mp:x SMSSITECODE=P01`, host: 'powershell' },
    ],
  },
  {
    name: 'Ansible: variables of a group',
    source: String.raw`ccmsetup_args:
  - /mp:x
  - SMSSITECODE=P01
ccm_install_properties: "SMSSITECODE=P01 FSP=x"
ccmsetup:
  arguments: "/mp:y SMSSITECODE=P01"
  log: C:\Windows\ccmsetup\Logs\ccmsetup.log
`,
    regions: [
      { text: '/mp:x SMSSITECODE=P01', pieces: ['/mp:x', 'SMSSITECODE=P01'] },
      'SMSSITECODE=P01 FSP=x',
      '/mp:y SMSSITECODE=P01',
    ],
  },
  {
    name: 'Ansible: conditions within a command',
    source: String.raw`- win_command: C:\x\ccmsetup.exe {% if mp %}/mp:{{ mp }}{% endif %} SMSSITECODE=P01
`,
    regions: [
      {
        text: String.raw`C:\x\ccmsetup.exe {{{% if mp %}}}/mp:{{{{ mp }}}}{{{% endif %}}} SMSSITECODE=P01`,
        complete: false,
      },
    ],
  },
  {
    name: 'Salt: folded names and flags of packages',
    source: String.raw`ccm-install:
  cmd.run:
    - name: >
        {{ root }}\ccmsetup.exe /mp:{{ mp }}
        SMSSITECODE={{ site }}
    - unless: 'sc query ccmsetup'
    - shell: cmd
ccm:
  pkg.installed:
    - extra_install_flags: '/mp:x SMSSITECODE=P01'
`,
    regions: [
      String.raw`{{{{ root }}}}\ccmsetup.exe /mp:{{{{ mp }}}} SMSSITECODE={{{{ site }}}}`,
      '/mp:x SMSSITECODE=P01',
    ],
    keepsBreaks: true,
  },
  {
    name: 'a first start in the cloud',
    source: String.raw`write_files:
  - content: |
      @echo off
      set MP=x
      ccmsetup.exe /mp:%MP% ^
        SMSSITECODE=P01
    path: C:\install.cmd
runcmd:
  - 'C:\x\ccmsetup.exe /logon SMSSITECODE=P01'
  - ['C:\x\ccmsetup.exe', '/mp:y', 'SMSSITECODE=P01']
`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'batch' },
      String.raw`C:\x\ccmsetup.exe /logon SMSSITECODE=P01`,
      {
        text: String.raw`C:\x\ccmsetup.exe /mp:y SMSSITECODE=P01`,
        pieces: [String.raw`C:\x\ccmsetup.exe`, '/mp:y', 'SMSSITECODE=P01'],
      },
    ],
    keepsBreaks: true,
  },
  {
    name: 'anchors: a value that others repeat is one command line',
    source: `x-args: &a
  installArgs: &b /mp:y SMSSITECODE=P02
job:
  <<: *a
  arguments: *b
`,
    regions: ['/mp:y SMSSITECODE=P02'],
  },
  {
    name: 'what can be read among tabs and in documents with directives',
    source: `%YAML 1.2
---
a:
\tcmd: ccmsetup.exe /uninstall
b:
  cmd: ccmsetup.exe /logon SMSSITECODE=P01
...
---
"cmd" : ccmsetup.exe /mp:x SMSSITECODE=P01
`,
    regions: [
      'ccmsetup.exe /uninstall',
      'ccmsetup.exe /logon SMSSITECODE=P01',
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
    ],
  },
];

const silent: string[] = [
  '- debug:\n    msg: "ccmsetup.exe /mp:x SMSSITECODE=P01"\n- fail: { msg: ccmsetup.exe /mp:x SMSSITECODE=P01 }\n',
  String.raw`- win_stat: { path: 'C:\Windows\ccmsetup\ccmsetup.exe' }
- win_wait_for: { path: 'C:\Windows\ccmsetup\Logs\ccmsetup.log' }
- win_regedit: { path: 'HKLM:\SOFTWARE\Microsoft\CCMSetup', name: SMSSITECODE, data: P01 }
- win_process: { name: ccmsetup, state: absent }
- win_get_url: { url: 'https://x/ccmsetup.exe', dest: 'C:\x\ccmsetup.exe' }
`,
  'services:\n  ccmsetup:\n    image: fabrikam/ccmsetup.exe\n    container_name: ccmsetup\n    environment:\n      - SMSSITECODE=P01\n      - FSP=x\n',
  'vars:\n  SMSSITECODE: P01\n  SMSMP: x\n  ccmsetup: true\n',
  'remove:\n  cmd.script:\n    - source: salt://ccmsetup.ps1\n    - args: "/uninstall"\n',
  'cmd: !binary |\n  Y2Ntc2V0dXAuZXhlIC9tcDp4IFNNU1NJVEVDT0RFPVAwMQ==\n',
  "- win_shell: Write-Host 'ccmsetup.exe /mp:x SMSSITECODE=P01'\n",
];

describe('YAML host, playbooks and states', () => {
  testIdioms('yaml', idioms);

  describe('finds nothing in', () => {
    testNegatives('yaml', silent);
  });
});
