# Two commands matter: `make run` and `make test`. Each sets up all it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RUN_STAMP := $(VENV)/run.stamp
DEV_STAMP := $(VENV)/dev.stamp

.DEFAULT_GOAL := help
.PHONY: help run test test-sqlite test-postgres check lint types-js format bench screenshots browser lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Fairsay needs Python 3.11 or newer; name it with make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUN_STAMP): requirements/run.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Fairsay needs (once) …"
	$(PIP) install --require-hashes -r requirements/run.txt
	@$(BIN)/python -c 'import pathlib, sysconfig; pathlib.Path(sysconfig.get_paths()["purelib"], "fairsay-source.pth").write_text(str(pathlib.Path.cwd()))'
	@printf '#!/bin/sh\nexec "%s/python" -m fairsay.site.cli "$$@"\n' "$(CURDIR)/$(BIN)" > $(BIN)/fairsay && chmod +x $(BIN)/fairsay
	@touch $@

$(DEV_STAMP): requirements/dev.txt $(RUN_STAMP)
	@echo "Installing what the tests need (once) …"
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

run: $(RUN_STAMP) ## start the demo newsroom at http://127.0.0.1:8000
	$(BIN)/fairsay demo

test: $(DEV_STAMP) ## all tests, on SQLite and on a real PostgreSQL
	$(BIN)/python -m pytest -n 2 -m "not browser and not served"
	$(BIN)/python -m pytest -n 2 --database postgres -m "not browser and not plain"
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "browser or served"

check: lint test ## what CI runs, word for word

lint: $(DEV_STAMP) ## style, types, imports, templates
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --quiet --lint fairsay

# No part of `check`: contributors need Python and make alone.
TYPESCRIPT := 5.9.3
types-js: ## types of the browser's scripts, where Node.js is at hand
	@if command -v npx > /dev/null; then \
	  npx --yes --package typescript@$(TYPESCRIPT) -- tsc -p jsconfig.json && echo "The browser's scripts agree with their types."; \
	else echo "Skipped: this needs Node.js (npx), which is not on this machine. Nothing else here needs it."; fi

format: $(DEV_STAMP) ## rewrite files in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(DEV_STAMP) ## the figures that README and docs quote
	$(BIN)/python -m benchmarks

screenshots: $(DEV_STAMP) ## make docs/screenshots again, with Chromium
	$(BIN)/python -m tests.browser.screenshots

browser: ## install Chromium for the browser tests (Debian and its kin, as root)
	sh .ci/browser

lock: $(DEV_STAMP) ## pin requirements again, with hashes and without index addresses
	$(BIN)/pip-compile $(LOCK) --output-file requirements/run.txt pyproject.toml
	$(BIN)/pip-compile $(LOCK) $(DEV_EXTRAS) --output-file requirements/dev.txt pyproject.toml

# Not the rivals: nothing of ours needs them.
DEV_EXTRAS := --extra onnx --extra train --extra test --extra lint
LOCK := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

clean: ## remove the environment and what tools left behind (never your data in var/)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
