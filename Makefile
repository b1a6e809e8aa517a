# Two commands do everything, set-up included: `make run` and `make test`.

SWIFT ?= swift
# The compiler leaves a folder for temporary files behind with each module.
BUILD = mkdir -p .build/tmp && TMPDIR=$(CURDIR)/.build/tmp $(SWIFT) build
BUILD_FLAGS = --explicit-target-dependency-import-check error
# The standard library is in the program, so that it runs where Swift is not.
RELEASE_FLAGS = -c release --static-swift-stdlib
STANCELINE = .build/release/stanceline
PREFIX ?= /usr/local
DESTDIR ?=
# For `stanceline --version`.
export STANCELINE_COMMIT := $(shell git describe --always --dirty --abbrev=12 2>/dev/null)
SHARED ?= ../shared
VENV ?= .venv

.PHONY: run build manual install uninstall deb test-install test lint deps browser consumers evaluate test-interop
.PHONY: test-kill fuzz benchmark clean

## Builds the program and codes seeds/ into output/.
run: build
	$(STANCELINE) build seeds --output output

build: deps
	$(BUILD) $(RELEASE_FLAGS) --product stanceline $(BUILD_FLAGS)

## Manual pages, written by the argument parser's generator.
manual: build
	$(BUILD) --product generate-manual
	@sh Tools/manual.sh $(STANCELINE) .build/debug/generate-manual .build/release/manual

## Installs program, resources, manual pages, completions and examples below $(PREFIX). Where Swift is at hand it builds
## first; `sudo make install` after `make manual` needs no Swift.
install: $(if $(shell command -v $(SWIFT) 2>/dev/null),manual)
	@sh Tools/install.sh install .build/release "$(PREFIX)" "$(DESTDIR)"

uninstall:
	@sh Tools/install.sh uninstall "$(PREFIX)" "$(DESTDIR)"

## A Debian package, in .build/deb.
deb: manual
	@sh Tools/make-deb.sh .build/release .build/deb

## Installs into a folder and, where it may, the package into a root without Swift and checkout; codes seeds/ there.
test-install: deb
	@sh Tests/Install/run.sh .build/release .build/deb

## Lints, builds with the import check, runs the tests on that build.
test: deps browser consumers lint
	$(BUILD) --build-tests $(BUILD_FLAGS)
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Snippets Fuzzing/Package.swift Fuzzing/Sources
	@sh Tools/lint-docs.sh Sources Tests Snippets

## Installs what the system lacks: the libraries of Graphviz, libxml2 and libarchive, pkg-config, a font with known widths.
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
	$(BUILD) $(RELEASE_FLAGS) --product stanceline-train
	@sh Evaluation/evaluate.sh $(STANCELINE) $(SHARED)

## Opens every export with the programs it is made for; installs them into $(VENV).
test-interop: build browser consumers
	@sh Tests/Interop/run.sh $(STANCELINE) $(VENV)

## Kills commands at 100 random moments by four signals: the old output is whole or the new one is.
test-kill: build
	@python3 Tests/Robustness/kill.py $(STANCELINE) 100

## Runs every fuzz target for TIME seconds (or those that TARGETS names); what breaks one lies in Fuzzing/.build/found.
TIME ?= 60
fuzz: deps
	@sh Fuzzing/run.sh $(TIME) $(TARGETS)

## Measures exports, snapshots, merging and joining on invented dossiers; takes minutes and the network for its tool.
benchmark:
	cd Benchmarks && $(SWIFT) package --disable-sandbox benchmark

clean:
	$(SWIFT) package clean
