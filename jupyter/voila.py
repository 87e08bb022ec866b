"""How `make app` serves the training lab: for this machine only, with a token, one kernel for each page."""

import os
import threading
import webbrowser
from pathlib import Path

from voila.app import Voila

c = get_config()  # noqa: F821

c.Voila.ip = "localhost"
c.Voila.auto_token = True
# A page that closes ends its kernel. Should it not come to that (a crash, a lost network), this does.
c.MappingKernelManager.cull_idle_timeout = 600
c.MappingKernelManager.cull_interval = 60

here = str(Path(__file__).parent)
os.environ["JUPYTER_PATH"] = os.pathsep.join([here, *filter(None, [os.environ.get("JUPYTER_PATH")])])
c.VoilaConfiguration.template = "lesson"  # voila/templates/lesson, beside this file
# JupyterLab's other extensions are no use here and take seconds to load.
c.VoilaConfiguration.extension_denylist = ["@jupyter-notebook/lab-extension", "@voila-dashboards/jupyterlab-preview"]


def let_the_page_end_its_kernel(req, notebook, cwd):
    # Where there is a token, the page must send its XSRF cookie with that request, and Voilà 0.5.13 forgets to set it.
    # Asking for its value sets it.
    req.xsrf_token  # noqa: B018


c.VoilaConfiguration.prelaunch_hook = let_the_page_end_its_kernel


def open_its_address(app):
    # Voilà 0.5.13 writes a file that leads there: without the token, and where a browser in a snap cannot read it.
    threading.Thread(target=webbrowser.open, args=(app.display_url,)).start()


Voila.launch_browser = open_its_address
