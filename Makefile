# make site   builds the program and the demonstration edition in site/
# make test   installs what the tests need and runs them all
# make bench  measures whole builds beside Hugo with Pagefind and prints one table
# make interop feeds the downloads, feeds and the API to the programs that newsrooms use
# make script makes the script of the search anew, after a change of themes/official/scripts/search.js
# make pinyin writes the readings of Han characters anew, after a change of Sources/Pinyin/words.txt
# Each does its own set-up; the second time it is a look at what is installed.

# The day for which site/ is built: never today, so that the committed edition stays the same.
DAY = 2026-03-05
BUILD = .build
CONFIGURATION = release

# What the program links with, and what SwiftPM needs to find and fetch it.
PACKAGES = ca-certificates libcmark-dev libcurl4-openssl-dev libexpat1-dev libqrencode-dev libsqlite3-dev libssl-dev libxlsxwriter-dev libzip-dev pkg-config poppler-data poppler-utils git
# The release has Swift's own libraries in it: it is faster, and runs where Swift is not installed.
# Foundation, linked so, names libcurl.
LINK = $(if $(filter release,$(CONFIGURATION)),--static-swift-stdlib -Xlinker -lcurl)
# What opens, searches and checks the pages in the tests: a browser, its fonts, Node, Java for the Nu checker.
TEST_PACKAGES = chromium default-jre-headless fonts-noto-cjk nodejs python3-venv terser
# What compiles the write floor of the benchmark and installs its peer.
BENCH_PACKAGES = gcc libc6-dev python3-venv
# The Unicode Character Database, from which the readings of Han characters are made.
PINYIN_PACKAGES = unicode-data
SUDO = $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: site test browser interop bench bench-search script pinyin setup test-setup bench-setup script-setup pinyin-setup program pages-probe lint clean

site: program
	$(BUILD)/$(CONFIGURATION)/gongshi build --content content --theme themes/official \
	  --output site --as-of $(DAY)
	@echo "Open site/index.html in a browser; it needs no server."

program: setup
	swift build --configuration $(CONFIGURATION) --product gongshi --scratch-path $(BUILD) $(LINK)

pages-probe: setup
	swift build --configuration $(CONFIGURATION) --product PagesProbe --scratch-path $(BUILD) $(LINK)

test: test-setup lint
	swift build --build-tests --scratch-path $(BUILD)
	swift test --skip-build --scratch-path $(BUILD) --skip PreviewServerTests
	timeout 300 swift test --skip-build --scratch-path $(BUILD) --filter PreviewServerTests
	node --test Tests/SearchTests/search.test.mjs
	$(MAKE) browser

# Opens every page of site/ in Chromium; Tests/BrowserTests/README.md says how to run a part.
# What fails is asked once more, alone: on a busy machine a frame may come late.
PYTEST = $(BUILD)/browser/bin/python -B -m pytest Tests/BrowserTests -o cache_dir=$(CURDIR)/$(BUILD)/browser/cache
browser: test-setup $(BUILD)/browser/ready
	$(PYTEST) -n 2 || $(PYTEST) -n 0 --last-failed

$(BUILD)/browser/ready: Tests/BrowserTests/requirements.txt | test-setup
	python3 -m venv $(BUILD)/browser
	$(BUILD)/browser/bin/pip install --quiet --require-hashes --no-deps --only-binary :all: -r $<
	touch $@

# Builds an edition beside site/ and reads it; Tests/InteropTests/README.md says how to run a part.
# The program is that of the tests, which is there already.
INTEROP = $(BUILD)/interop
interop: CONFIGURATION = debug
interop: test-setup program $(INTEROP)/ready
	rm -rf $(INTEROP)/site
	$(BUILD)/$(CONFIGURATION)/gongshi build --content content --theme themes/official \
	  --output $(INTEROP)/site --as-of $(DAY)
	$(INTEROP)/bin/python -B -m pytest Tests/InteropTests --site $(INTEROP)/site \
	  -o cache_dir=$(CURDIR)/$(INTEROP)/cache

$(INTEROP)/ready: Tests/InteropTests/requirements.txt | test-setup
	python3 -m venv $(INTEROP)
	$(INTEROP)/bin/pip install --quiet --require-hashes --no-deps --only-binary :all: -r $<
	touch $@

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

# How many platforms are measured with; Tests/Benchmark/README.md tells how to read the table.
SIZES = 1000 10000 100000

BENCH = $(BUILD)/bench
bench: bench-setup program pages-probe $(BENCH)/ready
	$(BENCH)/bin/python -B Tests/Benchmark/bench.py --sizes $(SIZES)

$(BENCH)/ready: Tests/Benchmark/requirements.txt | bench-setup
	python3 -m venv $(BENCH)
	$(BENCH)/bin/pip install --quiet --require-hashes --no-deps --only-binary :all: -r $<
	touch $@

bench-search: test-setup program $(BUILD)/browser/ready
	$(BUILD)/browser/bin/python -B Tests/Benchmark/search.py $(SIZES)

# Tests/SearchTests compares what is published with what this makes.
script: script-setup
	terser themes/official/scripts/search.js --compress passes=2 --mangle --toplevel --comments false \
	  --output themes/official/assets/search.js

pinyin: pinyin-setup
	python3 -B Sources/Pinyin/generate.py

# Installs those of some packages that are missing.
define install
@missing=; for package in $(1); do \
  dpkg-query --show --showformat '$${Status}' $$package 2>/dev/null \
    | grep -q 'ok installed' || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then \
  echo "Installing$$missing"; \
  $(SUDO) apt-get update -q && \
  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
fi
endef

setup:
	@command -v swift >/dev/null || { \
	  echo "A Swift toolchain (6.2 or later) is needed: https://www.swift.org/install/linux/"; exit 1; }
	$(call install,$(PACKAGES))

test-setup: setup
	$(call install,$(TEST_PACKAGES))

bench-setup: setup
	$(call install,$(BENCH_PACKAGES))

script-setup:
	$(call install,terser)

pinyin-setup:
	$(call install,$(PINYIN_PACKAGES))

clean:
	rm -rf $(BUILD)
