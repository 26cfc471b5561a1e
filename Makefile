# make site   builds the program and the demonstration edition in site/
# make test   installs what the tests need and runs them all
# Both do their own set-up; the second time it is a look at what is installed.

# The day for which site/ is built: never today, so that the committed edition stays the same.
DAY = 2026-03-05
BUILD = .build
CONFIGURATION = release

# What the program links with, and what SwiftPM needs to find and fetch it.
PACKAGES = libcmark-dev libexpat1-dev libqrencode-dev libssl-dev libzip-dev pkg-config poppler-data poppler-utils git
# What opens, searches and checks the pages in the tests: a browser, its fonts, Node, Java for the Nu checker.
TEST_PACKAGES = chromium default-jre-headless fonts-noto-cjk nodejs python3-venv
SUDO = $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: site test browser setup test-setup program lint clean

site: program
	$(BUILD)/$(CONFIGURATION)/gongshi build --content content --theme themes/official \
	  --output site --as-of $(DAY)
	@echo "Open site/index.html in a browser; it needs no server."

program: setup
	swift build --configuration $(CONFIGURATION) --product gongshi --scratch-path $(BUILD)

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

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

test-setup: PACKAGES += $(TEST_PACKAGES)
test-setup: setup

setup:
	@command -v swift >/dev/null || { \
	  echo "A Swift toolchain (6.2 or later) is needed: https://www.swift.org/install/linux/"; exit 1; }
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query --show --showformat '$${Status}' $$package 2>/dev/null \
	    | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  $(SUDO) apt-get update -q && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	fi

clean:
	rm -rf $(BUILD)
