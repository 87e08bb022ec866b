# `make` alone lists the targets. Works with GNU make 3.81 (macOS) and later.
VENV ?= .venv
PYTHON ?= python3.11
RUN = "$(VENV)"/bin/python
unexport PYTHONPATH PYTHONHOME
export PYTHONNOUSERSITE = 1

# Where a Python may be that is not on the PATH: uv's and pyenv's own folders, and uv itself.
UV_PYTHONS = $${UV_PYTHON_INSTALL_DIR:-$${XDG_DATA_HOME:-$$HOME/.local/share}/uv/python}
PYENV_PYTHONS = $${PYENV_ROOT:-$$HOME/.pyenv}/versions
UV = PATH="$$PATH:$$HOME/.local/bin:$$HOME/.cargo/bin" uv

# Without a screen nothing is opened, and nothing over SSH either: others on that machine could read the address, with
# its token, in the list of processes.
NO_BROWSER = $(shell test -z "$$SSH_CONNECTION" && { test "$$(uname)" = Darwin || \
                     test -n "$$DISPLAY$$WAYLAND_DISPLAY$$BROWSER"; } || echo --no-browser)
# Only root has to say that it is root.
LAB_FLAGS = $(shell test "$$(id -u)" != 0 || echo --allow-root) $(NO_BROWSER)
LAB_PAGE = notebooks/00_start_here.ipynb
# In a container, and nowhere else, its own address says nothing to the outside: `make lab LAB_IP=0.0.0.0`.
LAB_IP = localhost

# Jupyter and IPython fail where they cannot write their folders at home (HOME=/, a home of root's, a full container).
SERVE = for folder in "" /.jupyter /.ipython /.local /.local/share /.local/share/jupyter /.local/share/jupyter/runtime; do \
        test -w "$$HOME$$folder" || { test -n "$$folder" && test ! -e "$$HOME$$folder"; } || { \
            unwritable="$$HOME$$folder"; HOME=$$(mktemp -d) && export HOME || exit 1; \
            echo "$${unwritable:-HOME} cannot be written: settings and downloads go to $$HOME."; break; }; \
    done; \
    export JUPYTER_CONFIG_PATH="$(CURDIR)/jupyter$${JUPYTER_CONFIG_PATH:+:$$JUPYTER_CONFIG_PATH}"; $(RUN) -W ignore -m

.PHONY: help lab app venv clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

lab: venv ## open the lesson in JupyterLab
	@echo "JupyterLab is starting. Stop it with Ctrl-C."
	@$(SERVE) jupyterlab --log-level=WARN --LabApp.log_level=WARN --ip=$(LAB_IP) \
	    --ServerApp.root_dir="$(CURDIR)" --LabApp.default_url=/lab/tree/$(LAB_PAGE) $(LAB_FLAGS)

app: ## open the training lab as a page that trains in the browser; needs no environment, only a Python
	@for python in "$(VENV)"/bin/python python3 "$(PYTHON)" python; do \
	    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null \
	        && exec "$$python" tools/app.py $(NO_BROWSER) $(APP_FLAGS); \
	done; \
	echo "The app needs Python 3.8 or later, and none was found." >&2; exit 1

venv: ## make the environment, or bring it up to date
	@try() { \
	    "$$1" -c 'import ensurepip, sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 11))' 2>/dev/null \
	        && exec "$$1" tools/bootstrap.py "$(VENV)"; \
	}; \
	for python in "$(PYTHON)" python3.11 python3.10 python3 python \
	    "$(UV_PYTHONS)"/cpython-3.1[01].*/bin/python3 "$(PYENV_PYTHONS)"/3.1[01].*/bin/python; do try "$$python"; done; \
	$(UV) --version >/dev/null 2>&1 && $(UV) python install 3.11 && try "$$($(UV) python find --managed-python 3.11)"; \
	echo "The lesson needs Python 3.11 or 3.10 with its venv module, and none was found: install one" \
	     "(Debian 12: apt install python3.11-venv; macOS: brew install python@3.11; Ubuntu 24.04 and wherever there is no" \
	     "such package: pipx install uv, and make fetches one with it)" \
	     "or use Binder or Docker (README.md, \"It does not install\")." >&2; exit 1

# teachers: (from here to the other mark is left out of the handout, which lacks what these targets need)
.PHONY: venv-dev live site serve site-figures test test-quick test-thorough lint lint-python lint-web format bench bench-widgets recorded claims handout lock

venv-dev: venv ## add what tests and checks need besides
	@$(RUN) tools/bootstrap.py "$(VENV)" --dev

# Node.js is one of the developers' packages, so that everyone has the same.
WITH_NODE = PATH="$$(cd "$(CURDIR)" && cd "$(VENV)"/bin && pwd):$$PATH"
web/node_modules/.package-lock.json: web/package-lock.json | venv-dev
	@cd web && $(WITH_NODE) npm ci --no-audit --no-fund --loglevel=error

live: venv-dev web/node_modules/.package-lock.json ## build the live views, from web/ to d2l_utils/widgets/live.js
	@cd web && $(WITH_NODE) npm run --silent build

# SITE_REPOSITORY=https://… in the environment: the pages link to Binder and name the address to clone.
site: venv-dev web/node_modules/.package-lock.json ## write the lesson as a web site to build/site; ARGS=--all-images takes all 60,000 images along
	@$(WITH_NODE) $(RUN) site/build.py $(ARGS)

serve: site ## serve the site; APP_FLAGS='--ip 0.0.0.0' serves it to a class
	@$(RUN) tools/app.py --site build/site $(NO_BROWSER) $(APP_FLAGS)

site-figures: site ## measure the site: what a page weighs, and how long it took
	@$(RUN) site/figures.py

# Two at a time, since most tests compute on one core; a file's tests stay together. ARGS='-k data' hands on options.
PYTEST = $(RUN) -m pytest -n 2 --dist loadfile --no-loadscope-reorder
test: venv-dev web/node_modules/.package-lock.json ## run the tests; ARGS='-k data' hands options to pytest
	@$(PYTEST) $(ARGS)

test-quick: venv-dev web/node_modules/.package-lock.json ## run those that need no browser, no network and no whole notebook
	@$(PYTEST) -m "not (slow or browser or network or full_data)" $(ARGS)

test-thorough: venv-dev web/node_modules/.package-lock.json ## run all tests, with all seeds and notebooks (some hours)
	@$(PYTEST) --thorough $(ARGS)

lint: lint-python lint-web ## check style, formatting, types, and that notebooks are saved without outputs

lint-python: venv-dev
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) tools/check_notebooks.py
	$(RUN) -m mypy

lint-web: venv-dev web/node_modules/.package-lock.json
	cd web && $(WITH_NODE) npm run --silent check

format: venv-dev web/node_modules/.package-lock.json ## mend what lint finds, as far as a tool can; draw the picture in docs/architecture.md
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format
	$(RUN) tools/check_notebooks.py --clear
	$(RUN) tools/architecture.py
	cd web && $(WITH_NODE) npm run --silent format

bench: venv ## measure the figures in README.md
	@$(RUN) -m benchmarks.epoch

bench-widgets: venv-dev ## measure how quickly the widgets answer
	@$(RUN) -m benchmarks.widgets

recorded: venv ## make the recorded runs of the notebooks anew (some two hours)
	@$(RUN) tools/record.py

claims: venv ## try to refute the lesson's claims with fresh seeds: make claims SEEDS=21-30 ARGS="sizes 'wrong labels'"
	@$(RUN) tools/claims.py $(if $(SEEDS),--seeds $(SEEDS)) $(ARGS)

handout: venv ## write the exercises, without the solutions, to build/
	@$(RUN) tools/handout.py

LOCK = $(RUN) -m uv pip compile pyproject.toml --group build --universal --python-version 3.10 --generate-hashes \
    --no-emit-index-url --upgrade --quiet --custom-compile-command "make lock"

lock: venv ## write both locks anew from pyproject.toml: the learners', and with it the developers'
	@$(RUN) -m pip install --quiet uv
	@$(LOCK) --output-file requirements.lock
	@$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock
	@for platform in x86_64-manylinux_2_28 aarch64-manylinux_2_28 x86_64-apple-darwin; do for version in 3.10 3.11; do \
	    echo "wheels for Python $$version on $$platform"; \
	    $(RUN) -m uv pip install --dry-run --quiet --no-config --only-binary :all: --require-hashes --target "$(VENV)"/none \
	        --python-platform $$platform --python-version $$version --requirements requirements-dev.lock || exit 1; \
	done; done

# :teachers

# An environment that is left alone keeps its caches, too.
clean: ## remove the environment and everything that tools leave behind
	test ! -e "$(VENV)/made-by-make" || rm -rf "$(VENV)"
	rm -rf *.egg-info build dist tests/browser/artefacts web/build web/node_modules
	set --; test ! -e "$(VENV)" || set -- -o -samefile "$(VENV)"; \
	find . \( -name .git "$$@" \) -prune -o \( -name __pycache__ -o -name .ipynb_checkpoints -o -name .pytest_cache \
	    -o -name .ruff_cache -o -name .mypy_cache -o -name .hypothesis \) -type d -prune -exec rm -rf {} +
