# `make demo` and `make test` need only Python 3.11+ and make: they make their own virtual environment.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
GEN := $(BIN)/python -m gen
JOBS ?= 2
# Folders in their order, so that the long tests of functional/ come first and the last to end are short ones of unit/.
PARALLEL := -n $(JOBS) --dist loadscope --no-loadscope-reorder

.PHONY: demo test check unit test-long coverage test-floors messages bundle clean

$(VENV)/.installed: setup.cfg pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Cần Python 3.11 trở lên / Python 3.11 or later is needed.") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: $(VENV)/.installed  ## make the demo documents of every agency in output/
	$(GEN) batch plan --year 2019
	$(GEN) batch annual --year 2024
	$(GEN) batch midterm --year 2022
	$(GEN) batch final --year 2025
	$(GEN) make summary bnv --year 2024
	@echo "Các văn bản nằm trong thư mục / The documents are in: $(CURDIR)/output"

test: $(VENV)/.installed check unit  ## everything CI runs

check: $(VENV)/.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/.installed
	$(BIN)/python -m pytest $(PARALLEL)

test-long: $(VENV)/.installed  ## the tests that take longer than the usual run may, before a release
	$(BIN)/python -m pytest $(PARALLEL) -m long

coverage: $(VENV)/.installed  ## the tests of the rooms with coverage; fails below the floor in setup.cfg
	$(BIN)/python -m pytest $(PARALLEL) --cov=gen --cov-report=term:skip-covered tests --ignore=tests/functional

test-floors:  ## the tests against the lowest declared versions, in an environment of their own
	$(PYTHON) -m venv $(VENV)-floors
	$(VENV)-floors/bin/python -m scripts.floors > $(VENV)-floors/constraints.txt
	$(VENV)-floors/bin/python -m pip install --quiet --disable-pip-version-check -c $(VENV)-floors/constraints.txt -e '.[dev]'
	$(VENV)-floors/bin/python -m pytest $(PARALLEL)

messages: $(VENV)/.installed  ## bring the English messages in step with the code
	$(BIN)/python -m scripts.catalogue

bundle: $(VENV)/.installed  ## what installs without a network, for every system and Python of scripts/bundle/targets.toml, in dist/
	$(BIN)/python -m scripts.bundle

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
