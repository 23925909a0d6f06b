@echo off
rem Plain ASCII: cmd reads a file in the code page of the machine. What is said lies in UTF-8 files that "type" shows.
setlocal
cd /d "%~dp0"
set "PYTHON_RUN="
if exist "python\python.exe" set "PYTHON_RUN=python\python.exe"
if not defined PYTHON_RUN for %%Z in (python-{python}.*-embed-amd64.zip) do (
  if not exist "python" mkdir "python"
  tar -xf "%%Z" -C "python"
  if exist "python\python.exe" set "PYTHON_RUN=python\python.exe"
)
set "ASK=import sys; sys.exit('.'.join(map(str, sys.version_info[:2])) != '{python}' or sys.maxsize < 2**32)"
if not defined PYTHON_RUN (
  py -{python} -c "%ASK%" >nul 2>nul
  if not errorlevel 1 set "PYTHON_RUN=py -{python}"
)
if not defined PYTHON_RUN (
  python -c "%ASK%" >nul 2>nul
  if not errorlevel 1 set "PYTHON_RUN=python"
)
if not defined PYTHON_RUN (
  chcp 65001 >nul
  type "bo-cai\thieu-python.txt"
  if "%~1"=="" pause
  exit /b 2
)
%PYTHON_RUN% -c "import sys; sys.path.insert(0, 'bo-cai'); from carried.installer import main; sys.exit(main())"
set "GEN_CODE=%ERRORLEVEL%"
if "%~1"=="" pause
exit /b %GEN_CODE%
