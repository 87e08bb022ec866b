"""How much memory this process may use, and how much of it is free, in a container too.

A container's limits are those of control groups: the process's own and those around it. They count as used what Linux
caches of files, though it frees that at once when a process needs memory.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

# Control groups of version 2 (alone or beside version 1) and 1: name in /proc/self/cgroup, the files with the limit and
# with what is used, what in memory.stat can be reclaimed.
_V2 = "", "memory.max", "memory.current", ("inactive_file", "active_file", "slab_reclaimable")
_V1 = "memory", "memory.limit_in_bytes", "memory.usage_in_bytes", ("total_inactive_file", "total_active_file")
_MOUNTS = {"sys/fs/cgroup": _V2, "sys/fs/cgroup/unified": _V2, "sys/fs/cgroup/memory": _V1}


def memory_limit(root: Path = Path("/")) -> int | None:
    """Return how many bytes of memory this process may use; None where the system does not tell.

    `root` is where the system's files are.
    """
    try:
        machine = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return None
    return min([machine, *(limit for limit, _ in _groups(root))])


def memory_free(root: Path = Path("/")) -> int:
    """Return how many bytes of memory this process may still take, as `memory_limit`."""
    import psutil  # here, since the environment check uses `memory_limit` where nothing is installed

    return min([psutil.virtual_memory().available, *(max(limit - used, 0) for limit, used in _groups(root))])


def _groups(root: Path) -> Iterator[tuple[int, int]]:
    """Yield for each control group of this process its limit, and what is used and cannot be reclaimed."""
    own = {}
    for controllers, path in re.findall(r"^\d+:([^:]*):(.*)$", _read(root / "proc/self/cgroup"), re.MULTILINE):
        own.update(dict.fromkeys(controllers.split(","), path))
    for mount, (controller, limit, used, reclaimable) in _MOUNTS.items():
        # In a container the path may be the host's: then only the mount's root is there.
        names = [name for name in own.get(controller, "").split("/") if name not in ("", "..")]
        for depth in range(len(names) + 1):
            group = root.joinpath(mount, *names[:depth])
            try:
                most, taken = int(_read(group / limit)), int(_read(group / used))
            except ValueError:  # "max", or no such file
                continue
            stat = dict(re.findall(r"^(\w+) (\d+)$", _read(group / "memory.stat"), re.MULTILINE))
            yield most, max(taken - sum(int(stat.get(key, 0)) for key in reclaimable), 0)


def _read(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:
        return ""
