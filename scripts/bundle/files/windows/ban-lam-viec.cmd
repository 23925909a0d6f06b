@echo off
setlocal
set "GEN_FOLDER=%USERPROFILE%\bao-cao"
if not exist "%GEN_FOLDER%" mkdir "%GEN_FOLDER%"
cd /d "%GEN_FOLDER%"
call "%~dp0gen.cmd" serve
if errorlevel 1 pause
