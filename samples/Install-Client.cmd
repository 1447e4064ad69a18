@echo off
rem Installs the client on workgroup computers; run as administrator.
setlocal
set "SOURCE=\\fs01.corp.fabrikam.com\Client Source"
set "LOG=%ProgramData%\Fabrikam\client.log"

if exist "%WinDir%\CCM\CcmExec.exe" (
  echo The client is there already. >> "%LOG%"
  exit /b 0
)

rem Only this share has the pilot version.
rem "%SOURCE%\pilot\ccmsetup.exe" /mp:mp02.corp.fabrikam.com SMSSITECODE=P01

start "" /wait "%SOURCE%\ccmsetup.exe" /mp:mp01.corp.fabrikam.com /retry=10 ^
  SMSSITECODE=P01 ^
  DNSSUFFIX=corp.fabrikam.com FSP=fsp01.corp.fabrikam.com ^
  SMSCACHEDIR=D:\Client Cache

echo ccmsetup.exe ended with %ERRORLEVEL%. >> "%LOG%"
exit /b %ERRORLEVEL%
