# Two commands do everything, set-up included: `make run` and `make test`.

SWIFT ?= swift
BUILD_FLAGS = --explicit-target-dependency-import-check error
STANCELINE = .build/release/stanceline
SHARED ?= ../shared
VENV ?= .venv

.PHONY: run build test lint deps browser consumers evaluate test-interop benchmark clean

## Builds the program and codes seeds/ into output/.
run: build
	$(STANCELINE) build seeds --output output

build: deps
	$(SWIFT) build -c release --product stanceline $(BUILD_FLAGS)

## Lints, builds with the import check, runs the tests on that build.
test: deps browser consumers lint
	$(SWIFT) build --build-tests $(BUILD_FLAGS)
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

## Installs what the system lacks: Graphviz's libraries, pkg-config, a font with known widths.
deps:
	@sh Tools/install-dependencies.sh

## Installs the browser that the report page is tested in, where that can be done; without it these tests are skipped.
browser:
	@sh Tools/install-browser.sh

## Gets the programs that exports are tested with, where that can be done; without one its tests are skipped.
consumers:
	@sh Tools/install-consumers.sh $(VENV)

## Scores the coding against annotated articles and the language analysis against treebanks, where these are at hand.
evaluate: build
	$(SWIFT) build -c release --product stanceline-train
	@sh Evaluation/evaluate.sh $(STANCELINE) $(SHARED)

## Opens every export with the programs it is made for; installs them into $(VENV).
test-interop: build browser consumers
	@sh Tests/Interop/run.sh $(STANCELINE) $(VENV)

## Measures exports, snapshots, merging and joining on invented dossiers; takes minutes and the network for its tool.
benchmark:
	cd Benchmarks && $(SWIFT) package --disable-sandbox benchmark

clean:
	$(SWIFT) package clean
