import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'GitHub: the shell of all runs',
    source: `name: Test ccmsetup.exe /mp:x SMSSITECODE=P01
on: push
defaults:
  run:
    shell: cmd
jobs:
  install:
    name: ccmsetup
    steps:
      - name: Run ccmsetup.exe /mp:x SMSSITECODE=P01
        run: |
          set SITE=P01
          ccmsetup.exe /mp:x SMSSITECODE=%SITE%
      - shell: pwsh
        run: |
          $mp = 'x'
          ./ccmsetup.exe /mp:$mp SMSSITECODE=\${{ vars.SITE }}
      - run: ccmsetup.exe /mp:\${{ secrets.MP }} SMSSITECODE=P01
`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['ccmsetup.exe /mp:x SMSSITECODE=', 'P01'],
        host: 'batch',
      },
      { text: './ccmsetup.exe /mp:x SMSSITECODE={{${{ vars.SITE }}}}', host: 'powershell' },
      { text: 'ccmsetup.exe /mp:{{${{ secrets.MP }}}} SMSSITECODE=P01', host: 'batch' },
    ],
  },
  {
    name: 'Azure: tasks and their inputs',
    source: String.raw`jobs:
- job: a
  displayName: ccmsetup.exe /mp:x SMSSITECODE=P01
  steps:
  - task: PowerShell@2
    inputs:
      targetType: inline
      script: Start-Process ccmsetup.exe -ArgumentList '/mp:$(mp) SMSSITECODE=P01'
  - task: CmdLine@2
    inputs:
      script: 'ccmsetup.exe /mp:$(mp) SMSSITECODE=P01'
  - pwsh: ./ccmsetup.exe /mp:a SMSSITECODE=P01
  - task: PowerShellOnTargetMachines@3
    inputs:
      InlineScript: |
        & C:\x\ccmsetup.exe /mp:b SMSSITECODE=P01
  - script: |
      @echo off
      ccmsetup.exe ^
        /mp:c SMSSITECODE=P01
`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{$(mp)}} SMSSITECODE=P01',
        pieces: ['ccmsetup.exe', '/mp:$(mp) SMSSITECODE=P01'],
        host: 'powershell',
      },
      { text: 'ccmsetup.exe /mp:{{$(mp)}} SMSSITECODE=P01', host: 'batch' },
      { text: './ccmsetup.exe /mp:a SMSSITECODE=P01', host: 'powershell' },
      { text: String.raw`C:\x\ccmsetup.exe /mp:b SMSSITECODE=P01`, host: 'powershell' },
      { text: 'ccmsetup.exe /mp:c SMSSITECODE=P01', host: 'batch' },
    ],
    keepsBreaks: true,
  },
  {
    name: 'manifests of packages, and other lists of commands',
    source: String.raw`Installers:
- InstallerSwitches:
    Silent: /qn
    Custom: /mp:x SMSSITECODE=P01
provisioner:
  inline:
    - ccmsetup.exe /mp:y SMSSITECODE=P01
services:
  client:
    command: ["powershell", "-Command", "ccmsetup.exe /mp:z SMSSITECODE=P01"]
`,
    regions: [
      '/mp:x SMSSITECODE=P01',
      'ccmsetup.exe /mp:y SMSSITECODE=P01',
      'ccmsetup.exe /mp:z SMSSITECODE=P01',
    ],
  },
];

const silent: string[] = [
  'name: ccmsetup.exe /mp:x SMSSITECODE=P01\non:\n  push:\n    paths: ["ccmsetup/**", "**/ccmsetup.exe"]\n',
  'steps:\n  - name: ccmsetup.exe /mp:x SMSSITECODE=P01\n    uses: fabrikam/ccmsetup@v1\n    with:\n      path: C:\\x\\ccmsetup.exe\n',
  'steps:\n- bash: echo ccmsetup.exe /mp:x SMSSITECODE=P01\n  displayName: ccmsetup.exe /mp:x SMSSITECODE=P01\n',
  "steps:\n- task: PowerShell@2\n  inputs:\n    filePath: install.ps1\n    arguments: -Arguments '/mp:x SMSSITECODE=P01'\n",
  'steps:\n- task: CopyFiles@2\n  inputs:\n    contents: ccmsetup.exe\n    targetFolder: C:\\ccmsetup\n',
  'steps:\n- script: echo ccmsetup.exe /mp:x SMSSITECODE=P01\n- publish: C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log\n',
];

describe('YAML host, pipelines', () => {
  testIdioms('yaml', idioms);

  describe('finds nothing in', () => {
    testNegatives('yaml', silent);
  });
});
