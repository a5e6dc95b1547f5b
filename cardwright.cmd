@echo off
rem Starts cardwright from the source tree on Windows: builds it on first use, then runs it on a JVM.
rem UNTESTED: nobody has run this file on Windows yet. If you do, please tell how it went.
rem It does not see that sources are newer: after a change, delete target\built. There is no native program on Windows.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"

if "%CARDWRIGHT_RUNTIME%"=="native" (
    echo cardwright: there is no native program on Windows yet; leave out CARDWRIGHT_RUNTIME, or set it to jvm. 1>&2
    exit /b 1
)

set "jdk="
if defined CARDWRIGHT_JAVA_HOME (
    call :try "%CARDWRIGHT_JAVA_HOME%"
    if not defined jdk (
        echo cardwright: CARDWRIGHT_JAVA_HOME is no JDK 25 or newer. Point it at one, or unset it. 1>&2
        exit /b 1
    )
)
if not defined jdk if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
if not defined jdk for %%v in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
    for /d %%d in ("%%~v\*") do call :try "%%~d"
)
if not defined jdk (
    echo cardwright: no JDK 25 or newer was found. Install one, e.g. Temurin 25 from adoptium.net, or set CARDWRIGHT_JAVA_HOME to it. 1>&2
    exit /b 1
)

if exist "%home%\target\built" goto run
echo cardwright: building, because this is the first use; this takes about two minutes. 1>&2
if not exist "%home%\target" mkdir "%home%\target"
rem The module native needs a POSIX shell, so it is left out. The page of the workbench is built by a script for sh, which
rem comes with Git for Windows, and by npm, which comes with Node.js.
setlocal
set "modules=core,virtual,pcsc,cli"
where sh > nul 2> nul && where npm > nul 2> nul && set "modules=%modules%,workbench"
if "%modules%"=="core,virtual,pcsc,cli" echo cardwright: there is no sh (Git for Windows) or no npm (Node.js), so no workbench: the command serve will say so. 1>&2
set "JAVA_HOME=%jdk%"
pushd "%home%"
call mvnw.cmd -B -Dquick -Dmaven.test.skip=true -pl %modules% package > target\build.log 2>&1
set "built=%ERRORLEVEL%"
popd
endlocal & set "built=%built%"
if not "%built%"=="0" (
    echo cardwright: the build failed; target\build.log tells why. 1>&2
    exit /b 1
)
type nul > "%home%\target\built"

:run
rem The command writes UTF-8; the console must read it so, and gets its own code page back afterwards.
set "codepage="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 > nul
set "modules=%home%\core\target\classes;%home%\virtual\target\classes;%home%\pcsc\target\classes;%home%\cli\target\classes"
set "main=cardwright.cli/cardwright.cli.Main"
set "compiler=-XX:TieredStopAtLevel=1"
for %%w in (%*) do if "%%~w"=="serve" call :workbench
"%jdk%\bin\java" -XX:+UseSerialGC %compiler% -p "%modules%" --enable-native-access=cardwright.pcsc -m %main% %*
set "ended=%ERRORLEVEL%"
if defined codepage chcp %codepage% > nul
exit /b %ended%

rem Runs the command with the workbench, if that was built. A server gets the compiler that takes longer and makes faster code.
:workbench
if not exist "%home%\workbench\target\classes\module-info.class" exit /b 0
if not exist "%home%\workbench\target\lib" exit /b 0
set "modules=%home%\core\target\classes;%home%\virtual\target\classes;%home%\pcsc\target\classes;%home%\cli\target\classes;%home%\workbench\target\classes;%home%\workbench\target\lib"
set "main=cardwright.workbench/cardwright.workbench.server.Main"
set "compiler="
exit /b 0

rem Sets jdk to the folder if it is a JDK 25 or newer, told by its release file: JAVA_VERSION="25.0.1".
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=.-+" %%m in ("%%~v") do if %%m geq 25 set "jdk=%~1"
)
exit /b 0
