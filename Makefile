# The front door: demo, test, bench, lint, golden, clean. Each sets up what it needs in .venv, says what it does, and may be repeated.
# PYTHON and CXX choose the interpreter and the compiler: make test CXX=clang++. Only with STRICT=1, as in CI, is a warning an error.

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
.PHONY: demo test bench lint golden clean package system-build system-test

bin := $(CURDIR)/.venv/bin
use := PATH="$(bin):$$PATH"
suffix := $(if $(filter-out g++,$(compiler)),-$(compiler))
jobs := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
strict := -DCEIBA_WARNINGS_AS_ERRORS=$(if $(STRICT),ON,OFF)
cmake := $(use) cmake -DPython_EXECUTABLE="$(bin)/python" $(strict)
cxx := $(shell find src bindings include tests benchmarks -name '*.[hc]pp' 2>/dev/null)
sources := $(shell find include src bindings python -type f -not -path '*/__pycache__/*' -not -name '*.so' 2>/dev/null) CMakeLists.txt

demo: package
	@$(use) ceiba demo

test: .venv/.test system-test
	@echo "== building the tests with $(CXX) in build/dev$(suffix)"
	@$(cmake) --preset dev -B build/dev$(suffix) --log-level=WARNING
	@$(use) cmake --build build/dev$(suffix) --target all $(if $(suffix),,all_verify_interface_header_sets)
	@$(use) ctest --test-dir build/dev$(suffix) --output-on-failure -j$(jobs)
	@$(MAKE) --no-print-directory package
	@$(use) python -m pytest $(if $(STRICT),-W error)

bench: package
	@echo "== building the benchmarks with $(CXX) in build/release$(suffix)"
	@$(cmake) --preset release -B build/release$(suffix) --log-level=WARNING
	@$(use) cmake --build build/release$(suffix)
	@for program in build/release$(suffix)/benchmarks/benchmark_*; do "$$program"; done
	@$(use) python benchmarks/responses.py

lint: .venv/.lint system-test
	@echo "== clang-format, ruff, mypy"
	@$(bin)/clang-format --dry-run -Werror $(cxx)
	@$(bin)/ruff check . && $(bin)/ruff format --check . && $(bin)/mypy
	@echo "== clang-tidy"
	@$(cmake) --preset dev -B build/lint -DCEIBA_BUILD_PYTHON=ON --log-level=WARNING
	@ls tests/odr/a.cpp src/*.cpp src/*/*.cpp bindings/python/*.cpp | grep -v boost_json | \
	    xargs -P$(jobs) -n1 $(bin)/clang-tidy --quiet -p build/lint

# Writes anew what tests compare with: the stub of the module, the schemas of the documents, the contract of the tables.
golden: package .venv/.test
	@$(bin)/python tests/python/test_package.py
	@$(bin)/python tests/python/test_tables.py

clean:
	rm -rf build .venv .mypy_cache .pytest_cache .ruff_cache

package: .venv/.package-$(compiler)

.venv/.package-$(compiler): $(sources) pyproject.toml | .venv/.build
	@echo "== building the Python package with $(CXX)"
	@rm -f .venv/.package-*
	@$(use) python -m pip install --quiet --no-build-isolation --no-deps --force-reinstall \
	    --config-settings=build-dir=build/python$(suffix) .
	@touch $@

# The packages that pyproject.toml lists in a dependency group.
.venv/.%: pyproject.toml .venv/.pip
	@echo "== installing into .venv: $*"
	@$(bin)/python -m pip install --quiet --disable-pip-version-check --group $*
	@touch $@
.venv/.test .venv/.lint: .venv/.build
.venv/.build: .venv/.run

.venv/.pip: | system-build
	@echo "== making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear .venv
	@$(bin)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@touch $@

# What only the system has. $(call need,Debian package,command that succeeds where it is there)
need = { $(2); } >/dev/null 2>&1 || missing="$$missing $(1)";
includes = echo '\#include <$(1)>' | $(CXX) -std=c++20 -fsyntax-only -x c++ -
build-needs = $(call need,$(if $(findstring clang,$(compiler)),clang,g++),$(call includes,compare)) \
    $(call need,python3 python3-venv,$(PYTHON) -c 'import ensurepip$(,) sys; assert sys.version_info >= (3$(,) 10)') \
    $(call need,python3-dev,$(PYTHON) -c 'import os$(,) sysconfig; os.stat(sysconfig.get_paths()["include"] + "/Python.h")')
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
