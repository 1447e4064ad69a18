@echo off
rem One command line over three lines
set "SOURCE=\\fs01.corp.fabrikam.com\client$"
echo Klient wird installiert 😀 & "%SOURCE%\ccmsetup.exe" /mp:mp01.corp.fabrikam.com ^
  /retry:10 SMSCACHEDIR="D:\Client Cache" ^
  SMSSITECODE=P01 FSPP=fsp01.corp.fabrikam.com
exit /b %ERRORLEVEL%
