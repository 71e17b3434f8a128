# The front door: demo, test, sanitize, bench, lint, golden, mutants, pins, clean. Each sets up what it needs in .venv, says what it does,
# and may be repeated. Choices, as in make test CXX=clang++:
# PYTHON, CXX          the interpreter and the compiler
# HEADERS=system       only the system's Boost and Eigen; HEADERS=python: only those in .venv; else the system's if it has them
# NEWEST=1             .venv holds the newest that pyproject.toml allows, not what requirements.txt pins
# STRICT=1             a warning is an error, as in CI; of Python not with NEWEST, for what was released since is no fault of a change

PYTHON ?= python3
ifeq ($(origin CXX),default)
CXX := g++
endif
compiler := $(notdir $(CXX))
CC := $(patsubst clang++%,clang%,$(patsubst g++%,gcc%,$(CXX)))
export CC CXX

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := demo
.PHONY: demo test test-cpp test-python sanitize bench lint golden mutants pins clean package system-build system-test system-sanitize

bin := $(CURDIR)/.venv/bin
use := PATH="$(bin):$$PATH"
suffix := $(if $(filter-out g++,$(compiler)),-$(compiler))$(if $(HEADERS),-$(HEADERS))
newest := $(if $(NEWEST),-newest)
groups := build run test lint
jobs := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
options := CEIBA_WARNINGS_AS_ERRORS=$(if $(STRICT),ON,OFF) CEIBA_HEADERS=$(or $(HEADERS),any)
cmake := $(use) cmake -DPython_EXECUTABLE="$(bin)/python" $(options:%=-D%) --log-level=NOTICE
cxx := $(shell find src bindings include tests benchmarks -name '*.[hc]pp' 2>/dev/null)
sources := $(shell find include src bindings python -type f -not -path '*/__pycache__/*' -not -name '*.so' 2>/dev/null) CMakeLists.txt

demo: package
	@$(use) ceiba demo

test: test-cpp test-python

test-cpp: .venv/.build$(newest) system-test
	@echo "== building the tests with $(CXX) in build/dev$(suffix)"
	@$(cmake) --preset dev -B build/dev$(suffix)
	@$(use) cmake --build build/dev$(suffix)
	@$(use) ctest --test-dir build/dev$(suffix) --output-on-failure -j$(jobs)

test-python: package .venv/.test$(newest)
	@$(use) python -m pytest $(if $(NEWEST),,$(if $(STRICT),-W error))

sanitize: .venv/.build$(newest) system-test system-sanitize
	@echo "== building tests under the sanitizers with $(CXX) in build/sanitize$(suffix)"
	@$(cmake) --preset sanitize -B build/sanitize$(suffix)
	@$(use) cmake --build build/sanitize$(suffix)
	@$(use) ctest --test-dir build/sanitize$(suffix) --output-on-failure -j$(jobs)

bench: package
	@echo "== building the benchmarks with $(CXX) in build/release$(suffix)"
	@$(cmake) --preset release -B build/release$(suffix)
	@$(use) cmake --build build/release$(suffix)
	@for program in build/release$(suffix)/benchmarks/benchmark_*; do "$$program"; done
	@$(use) python benchmarks/responses.py

lint: .venv/.lint$(newest) system-test
	@echo "== clang-format, ruff, mypy"
	@$(bin)/clang-format --dry-run -Werror $(cxx)
	@$(bin)/ruff check . && $(bin)/ruff format --check . && $(bin)/mypy
	@echo "== each header by itself"
	@$(cmake) --preset dev -B build/lint -DCEIBA_BUILD_PYTHON=ON -DCEIBA_UNITY=OFF
	@$(use) cmake --build build/lint --target all_verify_interface_header_sets
	@echo "== clang-tidy"
	@# with warnings as errors it would show those of system headers
	@$(cmake) --preset dev -B build/lint -DCEIBA_WARNINGS_AS_ERRORS=OFF
	@ls tests/odr/a.cpp src/*.cpp src/*/*.cpp bindings/c/*.cpp bindings/python/*.cpp | grep -v boost_json | \
	    xargs -P$(jobs) -n1 $(bin)/clang-tidy --quiet -p build/lint

# Writes anew what tests compare with: the stub of the module, the schemas of the documents, the contract of the tables.
golden: package .venv/.test$(newest)
	@$(bin)/python tests/python/test_package.py
	@$(bin)/python tests/python/test_tables.py

# Ten faults, one at a time, in each header changed since a commit (SINCE=main): which of them does its test not notice?
mutants: .venv/.build$(newest) system-test
	@$(cmake) --preset dev -B build/dev$(suffix)
	@$(use) cmake --build build/dev$(suffix) --target ceiba
	@$(bin)/python tests/mutants.py --build build/dev$(suffix) --since $(or $(SINCE),HEAD~1)

pin := --quiet --universal --python-version 3.10 --generate-hashes --no-header
# Renews requirements.txt: for each group of pyproject.toml the whole list of what it needs, for every Python and platform.
pins: .venv/.pip
	@$(bin)/python -m pip install --quiet --disable-pip-version-check uv
	@$(bin)/uv pip compile $(pin) $(groups:%=--group %) -o .venv/all.txt
	@{ echo "# What make installs into .venv, a list for each group of pyproject.toml; make pins writes it anew."; \
	for group in $(groups); do \
	    echo "# group $$group"; $(bin)/uv pip compile $(pin) --no-annotate -c .venv/all.txt --group $$group; \
	done; } >.venv/pins.txt
	@mv .venv/pins.txt requirements.txt

clean:
	rm -rf build .venv .mypy_cache .pytest_cache .ruff_cache

package: .venv/.package-$(compiler)$(newest)

.venv/.package-$(compiler)$(newest): $(sources) pyproject.toml .venv/.build$(newest)
	@echo "== building the Python package with $(CXX)"
	@rm -f .venv/.package-*
	@touch .venv/.built  # what changes while it builds is newer
	@$(use) python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --force-reinstall \
	    --config-settings=build-dir=build/python$(suffix) $(options:%=--config-settings=cmake.define.%) .
	@mv .venv/.built $@

# The packages of a dependency group: as requirements.txt pins them, or the newest. The two share .venv, so one replaces the other.
.venv/.%$(newest): pyproject.toml requirements.txt .venv/.pip
	@echo "== installing into .venv: $*$(if $(NEWEST), (the newest))"
ifdef NEWEST
	@rm -f $(groups:%=.venv/.%)
	@$(bin)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(bin)/python -m pip install --quiet --upgrade --upgrade-strategy eager --group $*
else
	@rm -f $(groups:%=.venv/.%-newest)
	@sed -n '/^# group $*$$/,/^# group/p' requirements.txt >.venv/$*.txt
	@$(bin)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/$*.txt
endif
	@touch $@
.venv/.test$(newest) .venv/.lint$(newest): .venv/.build$(newest)
.venv/.build$(newest): .venv/.run$(newest)

.venv/.pip: | system-build
	@echo "== making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear .venv
	@touch $@

# What only the system has. $(call need,Debian package,command that succeeds where it is there)
need = { $(2); } >/dev/null 2>&1 || missing="$$missing $(1)";
includes = echo '\#include <$(1)>' | $(CXX) -std=c++20 -fsyntax-only -x c++ -
build-needs = $(call need,$(if $(findstring clang,$(compiler)),clang,g++),$(call includes,compare)) \
    $(call need,python3 python3-venv,$(PYTHON) -c 'import ensurepip$(,) sys; assert sys.version_info >= (3$(,) 10)') \
    $(call need,python3-dev,$(PYTHON) -c 'import os$(,) sysconfig; os.stat(sysconfig.get_paths()["include"] + "/Python.h")')
sanitize-needs = $(call need,libclang-rt-$$($(CXX) -dumpversion | cut -d. -f1)-dev,echo 'int main() {}' | \
    $(CXX) -fsanitize=address$(,)undefined -x c++ - -o /dev/null)
test-needs = $(call need,catch2,$(call includes,catch2/catch.hpp) || $(call includes,catch2/catch_all.hpp))
, := ,

define install
missing=""; $(1) \
if [ -n "$$missing" ]; then \
    echo "== missing from the system:$$missing"; \
    if [ "$$(id -u)" = 0 ]; then root=""; else root="sudo -n"; fi; \
    if ! command -v apt-get >/dev/null || ! $$root true 2>/dev/null; then echo "   please install it (the names are Debian's)"; exit 1; fi; \
    echo "   installing with $$root apt-get"; \
    $$root apt-get -qq update; \
    $$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends $$missing >/dev/null; \
    missing=""; $(1) \
    if [ -n "$$missing" ]; then echo "   still missing:$$missing"; exit 1; fi; \
fi
endef

system-build:
	@$(call install,$(build-needs))

system-test: system-build
	@$(call install,$(test-needs))

system-sanitize: system-build
	@$(call install,$(sanitize-needs))
