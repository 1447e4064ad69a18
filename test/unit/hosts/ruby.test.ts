import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'a resource of Chef with a value filled in',
    source: lines(
      "mp = 'cm01'",
      "execute 'install' do",
      `  command "\\"#{node['x']}\\\\ccmsetup.exe\\" /mp:#{mp} SMSSITECODE=P01"`,
      "  not_if { ::File.exist?('C:\\Windows\\ccmsetup\\ccmsetup.exe') }",
      'end',
    ),
    regions: [
      {
        text: `"{{#{node['x']}}}\\ccmsetup.exe" /mp:cm01 SMSSITECODE=P01`,
        pieces: [`\\"#{node['x']}\\\\ccmsetup.exe\\" /mp:`, 'cm01', ' SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'options of a package, an attribute',
    source: lines(
      "windows_package 'client' do",
      "  source 'C:\\Temp\\ccmsetup.exe'",
      "  options '/mp:x SMSSITECODE=P01'",
      'end',
      "default['client']['install_args'] = '/mp:y SMSSITECODE=P01'",
    ),
    regions: ['/mp:x SMSSITECODE=P01', '/mp:y SMSSITECODE=P01'],
  },
  {
    name: 'scripts in here-documents',
    source: lines(
      "powershell_script 'a' do",
      '  code <<-EOH',
      "    Start-Process ccmsetup.exe -ArgumentList '/mp:#{mp} FSP=a'",
      '  EOH',
      'end',
      "batch 'b' do",
      "  code <<~'CMD'",
      '    ccmsetup.exe /mp:x FSP=#{a}',
      '  CMD',
      'end',
    ),
    regions: ['ccmsetup.exe /mp:{{#{mp}}} FSP=a', 'ccmsetup.exe /mp:x FSP={{#{a}}}'],
  },
  {
    name: 'a variable that grows, also under a condition',
    source: lines(
      "args = '/mp:x'",
      "args += ' /UsePKICert' if cert",
      'args << " SMSSITECODE=P01"',
      'system("ccmsetup.exe #{args}")',
    ),
    regions: [{ text: 'ccmsetup.exe /mp:x /UsePKICert SMSSITECODE=P01', complete: false }],
  },
  {
    name: 'lists of words',
    source: lines(
      "system('ccmsetup.exe', '/mp:x', 'FSP=a')",
      "shell_out!(['ccmsetup.exe', '/mp:y', 'FSP=a'].join(' '))",
      'install_args = %w[/mp:z SMSSITECODE=P01]',
    ),
    regions: ['ccmsetup.exe /mp:x FSP=a', 'ccmsetup.exe /mp:y FSP=a', '/mp:z SMSSITECODE=P01'],
  },
  {
    name: 'branches',
    source: lines(
      'if a',
      "  x = '/mp:a FSP=x'",
      'elsif b',
      "  x = '/mp:b FSP=x'",
      'else',
      "  x = '/mp:c FSP=x'",
      'end',
      'execute "ccmsetup.exe #{x}"',
    ),
    regions: ['ccmsetup.exe /mp:a FSP=x', 'ccmsetup.exe /mp:b FSP=x', 'ccmsetup.exe /mp:c FSP=x'],
  },
  {
    name: 'literals of all kinds',
    source: lines(
      '`ccmsetup.exe /mp:a FSP=#{x}`',
      'run(%q(ccmsetup.exe /mp:b FSP="a"))',
      'run(%Q{ccmsetup.exe /mp:c FSP=#{x}})',
      "run('ccmsetup.exe /mp:d FSP=\\'a\\' SMSCACHEDIR=C:\\a')",
    ),
    regions: [
      'ccmsetup.exe /mp:a FSP={{#{x}}}',
      'ccmsetup.exe /mp:b FSP="a"',
      'ccmsetup.exe /mp:c FSP={{#{x}}}',
      "ccmsetup.exe /mp:d FSP='a' SMSCACHEDIR=C:\\a",
    ],
  },
  {
    name: 'lines that go on',
    source: `system(\n  'ccmsetup.exe ' \\\n  '/mp:x ' +\n  'FSP=a'\n)`,
    regions: ['ccmsetup.exe /mp:x FSP=a'],
  },
  {
    name: 'comments',
    source: 'sleep 1\n# execute "ccmsetup.exe /mp:#{mp}"\nsleep 2\n=begin\nccmsetup.exe /logon\n=end\n',
    regions: [
      { text: 'ccmsetup.exe /mp:{{#{mp}}}', inert: true },
      { text: 'ccmsetup.exe /logon', inert: true },
    ],
  },
];

describe('Ruby host', () => {
  testIdioms('ruby', idioms);

  describe('says nothing about', () => {
    testNegatives('ruby', [
      'puts "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      'Chef::Log.info("ccmsetup.exe /mp:x SMSSITECODE=P01")',
      "raise 'ccmsetup.exe /mp:x SMSSITECODE=P01' unless ok",
      "describe command('ccmsetup.exe /mp:x SMSSITECODE=P01') do\nend",
      "if ::File.exist?('C:\\Windows\\ccmsetup\\ccmsetup.exe')\nend",
      "if cmd == 'ccmsetup.exe /mp:x SMSSITECODE=P01'\nend",
      "execute 'taskkill /im ccmsetup.exe /f'",
      "remote_file 'C:\\Temp\\ccmsetup.exe' do\n  source 'https://srv/ccmsetup.exe'\nend",
      "message = 'ccmsetup.exe /mp:x SMSSITECODE=P01'",
      '# ccmsetup.exe is started at the end.',
    ]);
  });

  testDefects('ruby', {
    'shows a defect where it is, fixes it in escapes, and takes a comment': {
      source: `  s = "\u{1F600}"; system("ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR='C:\\\\My Cache'")`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `  s = "\u{1F600}"; system("ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=\\"C:\\\\My Cache\\"")`,
    },
  });
});
