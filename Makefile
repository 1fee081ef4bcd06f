# Needs Python 3.11 or newer, pip, git and make; everything else comes from requirements/dev.lock, into .venv.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PACKAGES := clausemap inventory catalog reports cli bench
EXAMPLE := inventory/aptible
OUT ?= out
TESTS ?=
QUICK := not slow and not browser and not postgresql

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-all bench lint format types layers docs pictures release clean

help: ## Show this list.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 18

setup: $(READY) ## Set up the virtual environment.

$(READY): requirements/dev.lock pyproject.toml requirements/install.sh
	@bash requirements/install.sh "$(PYTHON)" "$(VENV)"
	@touch $(READY)

demo: $(READY) ## Check the worked example, draw its diagram, write its report.
	@mkdir -p $(OUT)
	$(BIN)/inventory check $(EXAMPLE) || [ $$? -eq 1 ] # 1: it has findings to show
ifneq ($(wildcard cli/commands/diagram.py cli/commands/diagram),)
	$(BIN)/inventory diagram $(EXAMPLE) --output $(OUT)/aptible.svg
endif
ifneq ($(wildcard cli/commands/report.py cli/commands/report),)
	$(BIN)/inventory report html $(EXAMPLE) --output $(OUT)/aptible.html
endif
	@echo
	@echo "Where to look:"
	@echo "  $(EXAMPLE)/            the example: its policy, what each sentence permits, what goes to whom"
	@for file in $(OUT)/aptible.*; do if [ -e "$$file" ]; then echo "  $$file"; fi; done
	@echo "  $(BIN)/inventory --help       what else there is"

test: $(READY) ## Run the tests that need no server or browser and take seconds; all of some folder: make test TESTS=tests/cli
	$(BIN)/python -m pytest -n 2 --dist worksteal $(or $(TESTS),-m "$(QUICK)")

test-all: $(READY) ## Run all tests, with many more examples, as CI does.
	$(BIN)/python -m pytest -n 2 --dist worksteal --hypothesis-profile=full $(TESTS)

bench: $(READY) ## Measure speed and memory against the targets; quicker: make bench SCALE=0.05
	@$(BIN)/python -m compileall -q $(PACKAGES)
	$(BIN)/python -m bench.run $(if $(SCALE),--scale $(SCALE))

lint: $(READY) ## Check style and layout of the code.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(READY) ## Put the code's layout right.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(READY) ## Check the types.
	$(BIN)/mypy --strict $(PACKAGES)

layers: $(READY) ## Check that imports only point right.
	$(BIN)/lint-imports

docs: $(OUT)/.docs-ready ## Build the documents as a site, into out/site.
	NO_MKDOCS_2_WARNING=1 $(OUT)/docs/bin/mkdocs build --quiet
	@echo "$(OUT)/site/index.html"

$(OUT)/.docs-ready: requirements/docs.lock
	@mkdir -p $(OUT)
	@bash requirements/install.sh "$(PYTHON)" $(OUT)/docs requirements/docs.lock
	@touch $@

pictures: $(READY) ## Draw the README's pictures anew, from the worked example (needs Chromium).
	$(BIN)/python docs/pictures/draw.py

release: ## Build what a release consists of, into dist: wheel, sdist, SBOM, checksums, its part of the changelog.
	@bash requirements/release.sh "$(PYTHON)"

clean: ## Remove the virtual environment and what was generated.
	rm -rf $(VENV) $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
