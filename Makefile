# `make` alone lists the targets. Works with GNU make 3.81 (macOS) and later.
VENV ?= .venv
PYTHON ?= python3.11
RUN = "$(VENV)"/bin/python
unexport PYTHONPATH PYTHONHOME

# Only root has to say that it is root; without a screen JupyterLab prints its address and opens nothing.
LAB_FLAGS = $(shell test "$$(id -u)" != 0 || echo --allow-root) \
            $(shell test "$$(uname)" = Darwin || test -n "$$DISPLAY$$WAYLAND_DISPLAY$$BROWSER" || echo --no-browser)
LAB_PAGE = notebooks/00_start_here.ipynb
# In a container, and nowhere else, its own address says nothing to the outside: `make lab LAB_IP=0.0.0.0`.
LAB_IP = localhost

.PHONY: help lab app venv clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

lab: venv ## open the lesson in JupyterLab
	@echo "JupyterLab is starting. Stop it with Ctrl-C."
	@JUPYTER_CONFIG_PATH="$(CURDIR)/jupyter$${JUPYTER_CONFIG_PATH:+:$$JUPYTER_CONFIG_PATH}" \
	    $(RUN) -W ignore -m jupyterlab --log-level=WARN --LabApp.log_level=WARN --ip=$(LAB_IP) \
	    --ServerApp.root_dir="$(CURDIR)" --LabApp.default_url=/lab/tree/$(LAB_PAGE) $(LAB_FLAGS)

app: venv ## serve the training lab as an app without code
	@echo "The app is starting. Stop it with Ctrl-C."
	@JUPYTER_CONFIG_PATH="$(CURDIR)/jupyter$${JUPYTER_CONFIG_PATH:+:$$JUPYTER_CONFIG_PATH}" \
	    $(RUN) -W ignore -m voila notebooks/app.ipynb $(APP_FLAGS)

venv: ## make the environment, or bring it up to date
	@for python in "$(PYTHON)" python3.11 python3.10 python3 python "$$HOME"/.pyenv/versions/3.1[01].*/bin/python; do \
	    "$$python" -c 'import ensurepip, sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 11))' 2>/dev/null \
	        && exec "$$python" tools/bootstrap.py "$(VENV)"; \
	done; \
	echo "The lesson needs Python 3.11 or 3.10 with its venv module, and none was found: install one" \
	     "(Debian, Ubuntu: apt install python3.11-venv; macOS: brew install python@3.11; or: uv python install 3.11)" \
	     "or use Binder or Docker (README.md, \"It does not install\")." >&2; exit 1

# teachers: (from here to the other mark is left out of the handout, which lacks what these targets need)
.PHONY: test lint format bench bench-widgets recorded handout lock

test: venv ## run the tests; ARGS='-k data' hands options to pytest
	@$(RUN) -m pytest $(ARGS)

lint: venv ## check style, formatting, and that notebooks are saved without outputs
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) tools/check_notebooks.py

format: venv ## mend what lint finds, as far as a tool can
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format
	$(RUN) tools/check_notebooks.py --clear

bench: venv ## measure the figures in README.md
	@$(RUN) -m benchmarks.epoch

bench-widgets: venv ## measure how quickly the widgets answer
	@$(RUN) -m benchmarks.widgets_explorers
	@$(RUN) -m benchmarks.widgets

recorded: venv ## make the recorded runs of notebooks 4 and 5 anew (half an hour)
	@$(RUN) tools/record.py

handout: venv ## write the exercises, without the solutions, to build/
	@$(RUN) tools/handout.py

lock: venv ## write requirements.lock anew from pyproject.toml
	@$(RUN) -m pip install --quiet uv
	@$(RUN) -m uv pip compile pyproject.toml --extra dev --universal --python-version 3.10 --generate-hashes \
	    --no-emit-index-url --upgrade --quiet --custom-compile-command "make lock" --output-file requirements.lock
	@for platform in x86_64-manylinux_2_28 aarch64-manylinux_2_28 x86_64-apple-darwin; do for version in 3.10 3.11; do \
	    echo "wheels for Python $$version on $$platform"; \
	    $(RUN) -m uv pip install --dry-run --quiet --no-config --only-binary :all: --require-hashes --target "$(VENV)"/none \
	        --python-platform $$platform --python-version $$version --requirements requirements.lock || exit 1; \
	done; done

# :teachers

# An environment that is left alone keeps its caches, too.
clean: ## remove the environment and everything that tools leave behind
	test ! -e "$(VENV)/made-by-make" || rm -rf "$(VENV)"
	rm -rf *.egg-info build dist tests/browser/artefacts
	set --; test ! -e "$(VENV)" || set -- -o -samefile "$(VENV)"; \
	find . \( -name .git "$$@" \) -prune -o \( -name __pycache__ -o -name .ipynb_checkpoints -o -name .pytest_cache \
	    -o -name .ruff_cache -o -name .hypothesis \) -type d -prune -exec rm -rf {} +
