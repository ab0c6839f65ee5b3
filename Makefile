# Everything a person runs. Each target sets up what it needs; a second call does not repeat it.
#   make run    the practice cooperative and the window
#   make test   format, lint, types, import contracts, translations, tests

# The first Python that is new enough; `make PYTHON=/path/to/python3 run` names another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
PY := $(VENV)/bin/python
# The window is never shown by tests.
OFFSCREEN := QT_QPA_PLATFORM=offscreen
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test soak bench screens migration translations format check types clean

run: $(VENV)/run.stamp
	@$(PY) scripts/catalogues.py compile
	@$(PY) scripts/run.py

test: check
	$(OFFSCREEN) $(PY) scripts/perfect_files.py
	$(OFFSCREEN) $(PY) -m pytest -q -n 2 --dist worksteal -m 'not alone'
	$(OFFSCREEN) $(PY) -m pytest -q -m alone

# The fast half of `make test`: what can be said without running the program.
check: $(VENV)/dev.stamp
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache
	$(PY) scripts/catalogues.py compile
	$(PY) scripts/catalogues.py check

# Many seeds, many kills; beancount and hledger read our exports where they are installed.
soak: $(VENV)/dev.stamp
	-$(PY) -m pip install -q -e '.[dev,soak]'
	COOPLEDGER_SOAK=1 $(OFFSCREEN) $(PY) -m pytest -q $(ARGS)

bench: $(VENV)/dev.stamp
	$(OFFSCREEN) $(PY) benchmarks/run.py $(ARGS)

# Every page, dialog and paper of the practice cooperative as pictures, in ./screens.
screens: $(VENV)/dev.stamp
	@$(PY) scripts/catalogues.py compile
	$(OFFSCREEN) $(PY) scripts/screens.py $(ARGS)

# make migration NAME="give loans a guarantor"
migration: $(VENV)/dev.stamp
	$(PY) scripts/new_migration.py "$(NAME)"

# New texts into both catalogues; translate what is empty in resources/locale/id, then `make test`.
translations: $(VENV)/dev.stamp
	$(PY) scripts/catalogues.py update
	-$(PY) scripts/catalogues.py check

format: $(VENV)/dev.stamp
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis screens

# --- set-up -----------------------------------------------------------------------------------------

$(PY):
	@test -n "$(PYTHON)" || { echo "CoopLedger needs Python 3.11 or newer; none was found."; exit 1; }
	@$(PYTHON) scripts/system_libraries.py --venv
	$(PYTHON) -m venv $(VENV)

# Without Qt's libraries the papers can still be made, so `run` goes on and tells.
$(VENV)/run.stamp: pyproject.toml hatch_build.py scripts/system_libraries.py | $(PY)
	-@$(PYTHON) scripts/system_libraries.py
	$(PY) -m pip install -q -e .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml hatch_build.py scripts/system_libraries.py | $(PY)
	@$(PYTHON) scripts/system_libraries.py --tests
	$(PY) -m pip install -q -e '.[dev]'
	@touch $@ $(VENV)/run.stamp
