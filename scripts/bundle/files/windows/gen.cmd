@echo off
setlocal
set "GEN_PYTHON=%~dp0moi-truong\Scripts\python.exe"
if not exist "%GEN_PYTHON%" set "GEN_PYTHON=%~dp0python\python.exe"
if not exist "%GEN_PYTHON%" (
  chcp 65001 >nul
  type "%~dp0bo-cai\chua-cai.txt"
  exit /b 2
)
"%GEN_PYTHON%" -I -m gen %*
exit /b %ERRORLEVEL%
