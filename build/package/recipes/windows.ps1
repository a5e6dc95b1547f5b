# Makes cardwright-@VERSION@-windows-x64.zip in target\dist: the command on a Java runtime of its own, since there is no
# native program for Windows yet. UNTESTED: nobody has run it. Run it in the source tree, after "mvnw -Dquick
# -Dmaven.test.skip=true package", with JAVA_HOME set to a JDK 25:
#   powershell -ExecutionPolicy Bypass -File target\dist\recipes\windows.ps1
$ErrorActionPreference = 'Stop'
$version = ([xml](Get-Content pom.xml)).project.version
$tree = "target\package\cardwright-$version-windows-x64"
Remove-Item -Recurse -Force $tree -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force $tree, target\dist | Out-Null
$modules = @('workbench\target\lib') +
    ('core', 'virtual', 'pcsc', 'cli', 'workbench' | ForEach-Object { "$_\target\cardwright-$_-$version.jar" })
& "$env:JAVA_HOME\bin\jlink" --module-path ($modules -join ';') --add-modules cardwright.workbench --strip-debug `
    --no-header-files --no-man-pages --compress zip-6 --output "$tree\runtime"
if ($LASTEXITCODE -ne 0) { throw 'jlink failed' }
Copy-Item build\package\files\short.args, build\package\files\serve.args, build\package\files\NOTICE.md, LICENSE $tree
Copy-Item workbench\target\page\node_modules\lit-html\LICENSE "$tree\LICENSE.lit-html"
& "$tree\runtime\bin\java" "@$tree\short.args" "-XX:AOTCacheOutput=$tree\short.aot" `
    -m cardwright.cli/cardwright.cli.Main access decode FF078069 | Out-Null
if (-not (Test-Path "$tree\short.aot")) { throw 'no AOT cache was made' }
@'
@echo off
setlocal
set "here=%~dp0"
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
for %%w in (%*) do if "%%~w"=="serve" goto serve
"%here%runtime\bin\java" "@%here%short.args" "-XX:AOTCache=%here%short.aot" -m cardwright.cli/cardwright.cli.Main %*
exit /b %ERRORLEVEL%
:serve
"%here%runtime\bin\java" "@%here%serve.args" -m cardwright.workbench/cardwright.workbench.server.Main %*
exit /b %ERRORLEVEL%
'@ | Set-Content -Encoding ascii "$tree\cardwright.cmd"
Compress-Archive -Force -Path $tree -DestinationPath "target\dist\cardwright-$version-windows-x64.zip"
Get-FileHash "target\dist\cardwright-$version-windows-x64.zip"
