import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'Ansible: win_command and win_shell, with options of the module',
    source: `- hosts: all
  tasks:
    - name: Run ccmsetup.exe /mp:x SMSSITECODE=P01
      ansible.windows.win_command: C:\\x\\ccmsetup.exe /mp:{{ mp }} SMSSITECODE=P01 creates=C:\\Windows\\CCM chdir="C:\\a b"
    - win_command:
        cmd: ccmsetup.exe /uninstall
        creates: C:\\Windows\\ccmsetup\\ccmsetup.exe
    - win_shell: C:\\x\\ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\a b"; exit 0
    - win_shell: |
        set MP=x
        ccmsetup.exe /mp:%MP% SMSSITECODE=P01
      args:
        executable: cmd
`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe /mp:{{{{ mp }}}} SMSSITECODE=P01',
        pieces: ['C:\\x\\ccmsetup.exe /mp:{{ mp }} SMSSITECODE=P01'],
      },
      'ccmsetup.exe /uninstall',
      { text: 'C:\\x\\ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\a b"', host: 'powershell' },
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'batch' },
    ],
  },
  {
    name: 'Ansible: argv and win_package, whose items are quoted',
    source: `- win_command:
    argv:
      - C:\\x\\ccmsetup.exe
      - /mp:x
      - 'SMSSITECODE=P01'
- ansible.windows.win_package:
    path: C:\\x\\ccmsetup.exe
    arguments:
      - /mp:x
      - SMSCACHEDIR=C:\\My Cache
    creates_path: C:\\Windows\\CCM
- win_package:
    path: C:\\Client Files\\ccmsetup.exe
    arguments: /mp:x SMSSITECODE=P01
`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['C:\\x\\ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'],
      },
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\My Cache"',
        pieces: ['C:\\x\\ccmsetup.exe', '/mp:x', 'SMSCACHEDIR=C:\\My Cache'],
      },
      '"C:\\Client Files\\ccmsetup.exe" /mp:x SMSSITECODE=P01',
    ],
  },
  {
    name: 'Salt: states and packages, with Jinja around them',
    source: `{% set mp = 'x' %}
{% if grains['os'] == 'Windows' %}
install_client:
  cmd.run:
    - name: 'C:\\x\\ccmsetup.exe /mp:{{ pillar["mp"] }} SMSSITECODE=P01'
    - shell: powershell
{% endif %}
other:
  cmd.run:
    - name: {{ dir }}\\ccmsetup.exe /uninstall
ccm:
  '5.0':
    installer: 'salt://win/ccmsetup.exe'
    install_flags: '/mp:x SMSSITECODE=P01'
    uninstaller: '%windir%\\ccmsetup\\ccmsetup.exe'
    uninstall_flags: '/uninstall'
`,
    regions: [
      'C:\\x\\ccmsetup.exe /mp:{{{{ pillar["mp"] }}}} SMSSITECODE=P01',
      '{{{{ dir }}}}\\ccmsetup.exe /uninstall',
      'salt://win/ccmsetup.exe /mp:x SMSSITECODE=P01',
      '{{%windir%}}\\ccmsetup\\ccmsetup.exe /uninstall',
    ],
  },
  {
    name: 'Azure pipelines',
    source: `steps:
- powershell: |
    $mp = '$(MP)'
    Start-Process ccmsetup.exe -ArgumentList "/mp:$mp SMSSITECODE=\${{ parameters.site }}" -Wait
  displayName: ccmsetup
- task: PowerShell@2
  inputs:
    targetType: inline
    script: |
      & "$(Build.Dir)\\ccmsetup.exe" /mp:x SMSSITECODE=P01
- script: ccmsetup.exe /mp:$(MP) SMSSITECODE=P01
- script: |
    mkdir x
    ccmsetup.exe /logon SMSSITECODE=P01
- task: BatchScript@1
  inputs:
    filename: C:\\x\\ccmsetup.exe
    arguments: /mp:x SMSSITECODE=P01
`,
    regions: [
      { text: 'ccmsetup.exe /mp:{{$(MP)}} SMSSITECODE={{${{ parameters.site }}}}', host: 'powershell' },
      { text: '{{$(Build.Dir)}}\\ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'powershell' },
      'ccmsetup.exe /mp:{{$(MP)}} SMSSITECODE=P01',
      'ccmsetup.exe /logon SMSSITECODE=P01',
      'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=P01',
    ],
  },
  {
    name: 'GitHub and GitLab pipelines',
    source: `jobs:
  install:
    steps:
      - run: ccmsetup.exe /mp:\${{ secrets.MP }} SMSSITECODE=P01
      - shell: cmd
        run: |
          set MP=x
          ccmsetup.exe /mp:%MP% ^
            SMSSITECODE=P01
      - run: |
          $args = '/mp:x', 'SMSSITECODE=P01'
          .\\ccmsetup.exe @args
client:
  script:
    - mkdir x
    - ccmsetup.exe /uninstall
    - Start-Process ccmsetup.exe -ArgumentList '/logon SMSSITECODE=P01'
`,
    regions: [
      'ccmsetup.exe /mp:{{${{ secrets.MP }}}} SMSSITECODE=P01',
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'batch' },
      { text: '.\\ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'powershell' },
      'ccmsetup.exe /uninstall',
      { text: 'ccmsetup.exe /logon SMSSITECODE=P01', host: 'powershell' },
    ],
  },
  {
    name: 'folded and literal scalars with their indicators',
    source: `a:
  command: >-
    ccmsetup.exe
    /mp:x

    SMSSITECODE=P01
  installArgs: >2
      /mp:y
    SMSSITECODE=P02

  cmdline: |+1

   ccmsetup.exe /logon
   SMSSITECODE=P03

`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x\nSMSSITECODE=P01',
        pieces: ['ccmsetup.exe\n    /mp:x\n\n    SMSSITECODE=P01'],
      },
      '  /mp:y\nSMSSITECODE=P02',
      'ccmsetup.exe /logon\nSMSSITECODE=P03',
    ],
    keepsBreaks: true,
  },
  {
    name: 'quoted and plain scalars over several lines',
    source: `a:
  installArgs: "/mp:x \\
    SMSCACHEDIR=\\"a\\x20b\\"
    SMSSITECODE=P01"
  cmd: 'ccmsetup.exe /mp:''y''

    FSP=z'
  command: ccmsetup.exe
      /logon   
    SMSSITECODE=P02 # ccmsetup.exe /uninstall
`,
    regions: [
      {
        text: '/mp:x SMSCACHEDIR="a b" SMSSITECODE=P01',
        pieces: ['/mp:x \\\n    SMSCACHEDIR=\\"a\\x20b\\"\n    SMSSITECODE=P01'],
      },
      "ccmsetup.exe /mp:'y'\nFSP=z",
      'ccmsetup.exe /logon SMSSITECODE=P02',
      { text: 'ccmsetup.exe /uninstall', inert: true },
    ],
    keepsBreaks: true,
  },
  {
    name: 'brackets, explicit keys, documents, tags and anchors',
    source: `a: [{cmd: ccmsetup.exe /mp:x SMSSITECODE=P01}, {"cmd": 'ccmsetup.exe /uninstall'}]
args: ["/mp:y", SMSSITECODE=P01, "FSP={{ fsp }}"]
---
? installArgs
: !!str &x
  /mp:z SMSSITECODE=P01
other: *x
`,
    regions: [
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      'ccmsetup.exe /uninstall',
      {
        text: '/mp:y SMSSITECODE=P01 FSP={{{{ fsp }}}}',
        pieces: ['/mp:y', 'SMSSITECODE=P01', 'FSP={{ fsp }}'],
      },
      '/mp:z SMSSITECODE=P01',
    ],
  },
  {
    name: 'commented-out parts',
    source: `# - win_command: ccmsetup.exe /mp:x SMSSITECODE=P01
a: 1 # ccmsetup.exe /uninstall
# Install it: so
#   win_command: ccmsetup.exe /logon FSP=x
b:
  # args:
  #   - /mp:x
  #   - SMSSITECODE=P01
  c: 1
`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', inert: true },
      { text: 'ccmsetup.exe /uninstall', inert: true },
      { text: 'ccmsetup.exe /logon FSP=x', inert: true },
      { text: '/mp:x SMSSITECODE=P01', pieces: ['/mp:x', 'SMSSITECODE=P01'], inert: true },
    ],
  },
  {
    name: 'empty arguments, where completion works',
    source: `path: C:\\x\\ccmsetup.exe
arguments: ''
`,
    regions: [{ text: 'C:\\x\\ccmsetup.exe ', pieces: ['C:\\x\\ccmsetup.exe', ''] }],
  },
  {
    name: 'what is left of a broken document',
    source: `a: [1, {cmd: ccmsetup.exe /uninstall
b: "open
cmd: ccmsetup.exe /logon SMSSITECODE=P01
`,
    regions: ['ccmsetup.exe /uninstall'],
  },
];

const silent: string[] = [
  '',
  'ccmsetup',
  '- name: Run ccmsetup.exe /mp:x SMSSITECODE=P01\n  debug: msg="ccmsetup.exe /mp:x SMSSITECODE=P01"\n',
  'win_stat:\n  path: C:\\Windows\\ccmsetup\\ccmsetup.exe\n',
  'win_copy:\n  src: ccmsetup.exe\n  dest: C:\\x\\ccmsetup.exe\n',
  'win_shell: Get-Process ccmsetup\n',
  'win_command: taskkill /im ccmsetup.exe /f\n',
  'win_service:\n  name: ccmsetup\n  state: stopped\n',
  'description: ccmsetup.exe /mp:x SMSSITECODE=P01\n',
  'log: C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log\n',
  'win_package:\n  path: setup.exe\n  arguments: /uninstall /source:x\n',
  'cmd: sccmsetup.exe /mp:x SMSSITECODE=P01\n',
  'run: echo ccmsetup.exe /mp:x SMSSITECODE=P01\n',
  'secret: !vault |\n  ccmsetup.exe /mp:x SMSSITECODE=P01\n',
  'x: SMSSITECODE=P01 SMSMP=x\n',
  '# Use ccmsetup with SMSSITECODE=P01\n',
];

describe('YAML host', () => {
  testIdioms('yaml', idioms);

  describe('finds nothing in', () => {
    testNegatives('yaml', silent);
  });
});
