import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'escapes of a quoted template',
    source:
      'install_command_line = "\\"C:\\\\Client Files\\\\ccmsetup.exe\\" /mp:\\u0078 SMSCACHEDIR=\\"C:\\\\a\\tb\\" CCMADMINS=\\U0001F600$${a}%%{b}$5%"',
    regions: [
      {
        text: '"C:\\Client Files\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\a\tb" CCMADMINS=\u{1F600}{{$${a}}}%{b}$5%',
        pieces: [
          '\\"C:\\\\Client Files\\\\ccmsetup.exe\\" /mp:\\u0078 SMSCACHEDIR=\\"C:\\\\a\\tb\\" CCMADMINS=\\U0001F600$${a}%%{b}$5%',
        ],
      },
    ],
    keepsBreaks: true,
  },
  {
    name: 'interpolations, with braces, quotes and interpolations in them',
    source:
      'command = "${path.module}\\\\ccmsetup.exe /mp:${lookup(var.mps, "${var.region}-{x}", { a = "}" }["a"])} SMSSITECODE=${ var.site } FSP=${"f"}"',
    regions: [
      '{{${path.module}}}\\ccmsetup.exe /mp:{{${lookup(var.mps, "${var.region}-{x}", { a = "}" }["a"])}}} SMSSITECODE={{${ var.site }}} FSP={{${"f"}}}',
    ],
  },
  {
    name: 'an interpolation over several lines',
    source: lines(
      'command = "ccmsetup.exe /mp:${join(",",',
      '  ["a", "b"]',
      ')} SMSSITECODE=P01"',
      'other = "ccmsetup.exe /uninstall"',
    ),
    regions: [
      'ccmsetup.exe /mp:{{${join(",",\n  ["a", "b"]\n)}}} SMSSITECODE=P01',
      'ccmsetup.exe /uninstall',
    ],
  },
  {
    name: 'directives in a line',
    source:
      'command = "ccmsetup.exe /mp:x%{ if var.pki } /UsePKICert%{ else } /x%{ endif ~} SMSSITECODE=P01 %{ for m in var.m }A=${m} %{ endfor }"',
    regions: [
      {
        text: 'ccmsetup.exe /mp:x{{%{ if var.pki } /UsePKICert%{ else } /x%{ endif ~}}}SMSSITECODE=P01 {{%{ for m in var.m }A=${m} %{ endfor }}}',
        complete: false,
      },
    ],
  },
  {
    name: 'directives on lines of their own',
    source: lines(
      'script = <<EOT',
      '@echo off',
      '%{ if var.pki ~}',
      'ccmsetup.exe /UsePKICert SMSSITECODE=P01',
      '%{ else ~}',
      'ccmsetup.exe /mp:${var.mp} SMSSITECODE=P01',
      '%{ endif ~}',
      'EOT',
    ),
    regions: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01', host: 'batch' },
      { text: 'ccmsetup.exe /mp:{{${var.mp}}} SMSSITECODE=P01', host: 'batch' },
    ],
  },
  {
    name: 'lines of a command line that may be left out',
    source: lines(
      'command = <<EOT',
      'ccmsetup.exe /mp:x',
      '%{ if var.site ~}',
      'SMSSITECODE=P01',
      '%{ endif ~}',
      'EOT',
      'arguments = <<EOT',
      '%{ for each in var.all ~}',
      'SMSSITECODE=P01 FSP=y',
      '%{ endfor ~}',
      'EOT',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:x\nSMSSITECODE=P01', complete: false },
      { text: 'SMSSITECODE=P01 FSP=y', complete: false },
    ],
  },
  {
    name: 'functions that put texts together',
    source: lines(
      'args_1 = join(" ", ["/mp:x", "SMSSITECODE=${var.site}", var.more, "FSP=y"])',
      'args_2 = format("/mp:%s SMSSITECODE=%v FSP=%s PERCENT=%%", var.mp, "P01", "f")',
      'args_3 = join(" ", concat(["/mp:x"], local.more, ["SMSSITECODE=P01"]))',
      'args_4 = trimspace(replace(<<-EOT',
      '  /mp:x',
      '  SMSSITECODE=P01',
      'EOT',
      ', "\\n", " "))',
      'args_5 = replace("/mp:MPNAME SMSSITECODE=P01", "MPNAME", var.mp)',
      'args_6 = try(var.x, "/mp:t SMSSITECODE=P01")',
      'list = templatefile("x.ps1", { arguments = "/mp:v SMSSITECODE=P01" })',
    ),
    regions: [
      {
        text: '/mp:x SMSSITECODE={{${var.site}}} {{var.more}} FSP=y',
        pieces: ['/mp:x', 'SMSSITECODE=${var.site}', 'var.more', 'FSP=y'],
        complete: false,
      },
      {
        text: '/mp:{{%s}} SMSSITECODE=P01 FSP=f PERCENT=%',
        pieces: ['/mp:%s SMSSITECODE=', 'P01', ' FSP=', 'f', ' PERCENT=%%'],
      },
      { text: '/mp:x {{local.more}} SMSSITECODE=P01', complete: false },
      '/mp:x SMSSITECODE=P01',
      '/mp:{{MPNAME}} SMSSITECODE=P01',
      '/mp:t SMSSITECODE=P01',
      '/mp:v SMSSITECODE=P01',
    ],
    keepsBreaks: true,
  },
  {
    name: 'conditions and loops',
    source: lines(
      'command = var.pki ? "ccmsetup.exe /UsePKICert SMSSITECODE=P01" : (var.x == "a" ? "ccmsetup.exe /mp:x SMSSITECODE=P01" : null)',
      'commands = [for mp in var.mps : "ccmsetup.exe /mp:${mp} SMSSITECODE=P01" if mp != ""]',
      'command_map = { for k, v in var.mps : k => "ccmsetup.exe /mp:${v} SMSSITECODE=P02" }',
      'args = join(" ", [for mp in var.mps : "/mp:${mp}"])',
    ),
    regions: [
      'ccmsetup.exe /UsePKICert SMSSITECODE=P01',
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      'ccmsetup.exe /mp:{{${mp}}} SMSSITECODE=P01',
      'ccmsetup.exe /mp:{{${v}}} SMSSITECODE=P02',
    ],
  },
  {
    name: 'commented-out parts',
    source: lines(
      '# command = "ccmsetup.exe /mp:a SMSCACHEDIR=\\"x y\\""',
      '# args = [',
      '#   "/mp:b", "SMSSITECODE=P01"',
      '# ]',
      'x = 1 // ccmsetup.exe /mp:c SMSSITECODE=P01',
      '/*',
      ' * command = "ccmsetup.exe /uninstall"',
      ' */',
      '# Run it as',
      '#   ccmsetup.exe /mp:d SMSSITECODE=P01',
      '# on the servers.',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:a SMSCACHEDIR="x y"', inert: true },
      { text: '/mp:b SMSSITECODE=P01', pieces: ['/mp:b', 'SMSSITECODE=P01'], inert: true },
      { text: 'ccmsetup.exe /mp:c SMSSITECODE=P01', inert: true },
      { text: 'ccmsetup.exe /uninstall', inert: true },
      { text: 'ccmsetup.exe /mp:d SMSSITECODE=P01', inert: true },
    ],
  },
  {
    name: 'what is left of a broken document',
    source: lines(
      'command = "ccmsetup.exe /mp:x SMSSITECODE=P01',
      'b = ["ccmsetup.exe /uninstall", }',
      'c = "ccmsetup.exe \\q /mp:x SMSSITECODE=P01"',
      'd = "ccmsetup.exe /mp:${ SMSSITECODE=P01"',
      'command = "ccmsetup.exe /logon SMSSITECODE=P01" ]',
      'command = <<EOT',
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
    ),
    regions: ['ccmsetup.exe /uninstall', 'ccmsetup.exe /logon SMSSITECODE=P01'],
  },
];

const silent: string[] = [
  '',
  '{',
  'ccmsetup',
  'command = "ccmsetup.exe',
  'resource "azurerm_virtual_machine_extension" "ccmsetup" {\n  name = "ccmsetup"\n  publisher = "ccmsetup.exe"\n}',
  'module "ccmsetup" {\n  source  = "ccmsetup/client/azurerm"\n  version = ">= 1.0, < 2.0"\n}',
  'terraform {\n  required_providers {\n    ccmsetup = { source = "ccmsetup/ccmsetup", version = "~> 1.0" }\n  }\n}',
  'variable "arguments" {\n  description = "ccmsetup.exe /mp:x SMSSITECODE=P01"\n  validation {\n    error_message = "Use ccmsetup.exe /mp:x SMSSITECODE=P01."\n    condition = can(regex("ccmsetup.exe /mp:\\\\w+ SMSSITECODE=", var.x))\n  }\n}',
  'log_path = "C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log"\nexe_path = "C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"',
  'process_name = "ccmsetup.exe"\nservice = "ccmsetup"\nprocesses = ["ccmsetup.exe", "ccmexec.exe"]',
  'command = "taskkill /im ccmsetup.exe /f"\nrun = "sc query ccmsetup"\ninline = ["Get-Process ccmsetup", "Test-Path C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"]',
  'inline = ["Write-Host \'ccmsetup.exe /mp:x SMSSITECODE=P01\'", "Copy-Item ccmsetup.exe C:\\\\Temp"]',
  'file = fileexists("ccmsetup.exe /mp:x SMSSITECODE=P01")\nx = length("ccmsetup.exe /mp:x SMSSITECODE=P01")\ny = file("C:/ccmsetup/ccmsetup.exe")',
  'ok = var.command == "ccmsetup.exe /mp:x SMSSITECODE=P01"\nz = var.a["ccmsetup.exe /mp:x SMSSITECODE=P01"]',
  'content = "SMSSITECODE=P01 SMSMP=x"\ntags = { note = "SMSSITECODE=P01 SMSMP=x" }',
  'source_uri = "https://x.blob.core.windows.net/ccmsetup/ccmsetup.exe"\nallowed_path_regex = "ccmsetup\\\\.exe .*SMSSITECODE="',
  'detection_rules = { path = "C:\\\\Windows\\\\ccmsetup", file_or_folder_name = "ccmsetup.exe", operator = "exists" }',
  'command = "sccmsetup.exe /mp:x SMSSITECODE=P01"\nother = "setup.exe /source:D:\\\\x"',
  'install_command_line = "msiexec /i mp.msi SMSSITECODE=P01"',
  'settings = <<EOT\n{"message": "ccmsetup.exe /mp:x SMSSITECODE=P01", "logFile": "C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log"}\nEOT',
];

describe('HCL host', () => {
  testIdioms('hcl', idioms);

  describe('finds nothing in', () => {
    testNegatives('hcl', silent);
  });
});
