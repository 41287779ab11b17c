# Everything runs in .venv, which is made from the pinned versions the first time it is needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check checker format bench sites figures pictures train compare soak clean help

help: ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

demo: .venv/installed ## see it all on the sample posts
	$(BIN)/digest weekly --demo

test: .venv/installed ## run the tests
	$(BIN)/pytest

check: .venv/installed ## format, lint, types, architecture
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

checker: .venv/installed ## install the Nu HTML checker (it needs Java), so that the tests ask it too
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[valid]'

format: .venv/installed ## put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/installed ## measure, as ratios within one run
	$(BIN)/python -m benchmarks

sites: .venv/installed ## measure the building of sites beside Hugo and Pelican
	$(BIN)/python -m benchmarks.sites

figures: .venv/installed ## write into the README how often the tags are right
	$(BIN)/python -m benchmarks.figures
	$(BIN)/ruff format --quiet digest/render/site/measured.py

pictures: .venv/installed ## draw the README's pictures of the site anew, from the sample posts
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[pictures]'
	$(BIN)/python -m benchmarks.pictures

train: .venv/installed ## learn the judge's weights anew from tests/labelled
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[train]'
	$(BIN)/python -m benchmarks.train
	$(BIN)/python -m benchmarks.train_actions
	$(BIN)/python -m benchmarks.train_areas

compare: .venv/installed ## rules, learned judge and both, into docs/tagging.md
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[train]'
	$(BIN)/python -m benchmarks.compare

soak: .venv/installed ## kill it 200 times at random moments, and look what it left
	$(BIN)/python -m tests.soak
	$(BIN)/python -m tests.soak_send
	$(BIN)/python -m tests.soak_send --postgres --kills 50

clean: ## remove what make has made
	rm -rf .venv build dist

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("digest needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@
