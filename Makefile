# SPDX-License-Identifier: Apache-2.0
# The front door. CMake does the work (CMakeLists.txt, CMakePresets.json).
#
#   make              set up the machine, build; the program is build/multilingual
#   make run          ... and run a few of the examples
#   make test         ... and run every test, also under ASan and UBSan; the last line is `N passed, N failed`
#   make test-all     the same with nothing sampled (long)
#   make fuzz         every fuzz target for FUZZ_SECONDS each; FUZZ=lex for one of them
#   make bench        the benchmarks
#   make format       format the C sources; make check-format only looks
#   make install      to PREFIX; make clean
.DEFAULT_GOAL := build
.PHONY: setup build run test test-all fuzz bench format check-format check install clean
.NOTPARALLEL:

JOBS ?= $(shell nproc)
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60
C_FILES = $(shell find src include cli fuzz bench tests runtime -name '*.[ch]' 2>/dev/null)

# $(call build_preset,NAME): configure where that has not been done, then build
build_preset = @test -f build/$(1)/build.ninja || cmake --preset $(1) >build/$(1).log 2>&1 || { cat build/$(1).log; exit 1; }; \
	cmake --build --preset $(1) -j$(JOBS)

setup:
	@scripts/setup
	@mkdir -p build

build: setup
	$(call build_preset,release)
	@ln -sfn release/multilingual build/multilingual

run: build
	@scripts/showcase

test: build
	$(call build_preset,asan)
	@tests/run build/release build/asan

test-all: export ML_TEST_ALL = 1
test-all: test

check: setup
	$(call build_preset,check)
	@tests/run build/check

fuzz: setup
	$(call build_preset,fuzz)
	@scripts/fuzz build/fuzz $(FUZZ_SECONDS) $(FUZZ)

bench: build
	@if test -x bench/run; then bench/run build/release; else echo "no benchmarks yet"; fi

format: setup
	@clang-format-22 -i $(C_FILES)

check-format: setup
	@python3 tests/check_format.py

install: build
	cmake --install build/release --prefix $(PREFIX)

clean:
	rm -rf build
