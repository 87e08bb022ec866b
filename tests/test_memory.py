"""How much memory there is, in made-up system folders: a container shows nothing else of itself."""

import os

import psutil
import pytest

from d2l_utils.memory import memory_free, memory_limit

MACHINE = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
MB = 1_000_000
#: What version 1 gives where there is no limit.
NO_LIMIT = 9223372036854771712


@pytest.fixture
def system(tmp_path, monkeypatch):
    """Write files of a system on which all of the machine's memory is free, and give the folder they are in."""
    available = type("Memory", (), {"available": MACHINE})
    monkeypatch.setattr(psutil, "virtual_memory", lambda: available)

    def write(own: str, files: dict[str, object]):
        for name, content in {"proc/self/cgroup": own, **files}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{content}\n")
        return tmp_path

    return write


def v2(group: str, limit: object, used: int, **stat: int) -> dict[str, object]:
    return {
        f"{group}/memory.max": limit,
        f"{group}/memory.current": used,
        f"{group}/memory.stat": "\n".join(f"{name} {size}" for name, size in stat.items()),
    }


def v1(group: str, limit: int, used: int, **stat: int) -> dict[str, object]:
    return {
        f"{group}/memory.limit_in_bytes": limit,
        f"{group}/memory.usage_in_bytes": used,
        f"{group}/memory.stat": "\n".join(f"{name} {size}" for name, size in stat.items()),
    }


def test_without_control_groups_all_of_the_machine_counts(tmp_path):
    assert memory_limit(tmp_path) == MACHINE
    assert 0 < memory_free(tmp_path) <= MACHINE


def test_here_no_more_is_free_than_may_be_used():
    assert 0 < memory_free() <= memory_limit() <= MACHINE


def test_a_containers_limit_counts(system):
    root = system("0::/", v2("sys/fs/cgroup", 2000 * MB, 500 * MB, anon=500 * MB))
    assert memory_limit(root) == 2000 * MB
    assert memory_free(root) == 1500 * MB


def test_what_linux_can_reclaim_counts_as_free_but_memory_that_looks_like_files_does_not(system):
    stat = {"anon": 100 * MB, "file": 1890 * MB, "shmem": 90 * MB, "inactive_anon": 190 * MB}
    stat |= {"inactive_file": 1500 * MB, "active_file": 300 * MB, "slab_reclaimable": 7 * MB, "slab_unreclaimable": MB}
    root = system("0::/", v2("sys/fs/cgroup", 2000 * MB, 1998 * MB, **stat))
    assert memory_free(root) == (2000 - 1998 + 1500 + 300 + 7) * MB


def test_in_version_1_what_the_groups_below_hold_counts_too(system):
    stat = {"cache": MB, "inactive_file": MB, "total_cache": 1700 * MB, "total_shmem": 100 * MB}
    stat |= {"total_inactive_file": 1400 * MB, "total_active_file": 200 * MB}
    root = system("4:cpu,memory:/\n1:name=systemd:/", v1("sys/fs/cgroup/memory", 2000 * MB, 1990 * MB, **stat))
    assert memory_limit(root) == 2000 * MB
    assert memory_free(root) == (2000 - 1990 + 1400 + 200) * MB


@pytest.mark.parametrize("tightest", [0, 1, 2])
def test_of_nested_groups_the_tightest_counts(system, tightest):
    files = {}
    for depth, group in enumerate(("sys/fs/cgroup", "sys/fs/cgroup/class", "sys/fs/cgroup/class/student")):
        files |= v2(group, 500 * MB if depth == tightest else 3000 * MB, 100 * MB)
    root = system("0::/class/student", files)
    assert memory_limit(root) == 500 * MB
    assert memory_free(root) == 400 * MB


def test_a_group_that_this_process_is_not_in_does_not_count(system):
    root = system("0::/mine", v2("sys/fs/cgroup/mine", 900 * MB, 0) | v2("sys/fs/cgroup/other", 100 * MB, 0))
    assert memory_limit(root) == 900 * MB


def test_the_group_with_less_left_counts_though_its_limit_is_higher(system):
    files = v1("sys/fs/cgroup/memory", 3000 * MB, 2900 * MB) | v1("sys/fs/cgroup/memory/mine", 1000 * MB, 100 * MB)
    root = system("9:memory:/mine", files)
    assert memory_limit(root) == 1000 * MB
    assert memory_free(root) == 100 * MB


@pytest.mark.parametrize("own", ["0::/docker/0a1b", "0::/../../user.slice", "4:memory:/docker/0a1b\n0::/x"])
def test_where_the_path_is_that_of_the_machine_outside_the_containers_own_files_count(system, own):
    files = v1("sys/fs/cgroup/memory", 700 * MB, 0) if "memory" in own else v2("sys/fs/cgroup", 700 * MB, 0)
    assert memory_limit(system(own, files)) == 700 * MB


def test_version_2_may_be_mounted_beside_version_1(system):
    root = system("4:memory:/\n0::/mine", v2("sys/fs/cgroup/unified/mine", 600 * MB, 50 * MB))
    assert memory_free(root) == 550 * MB


def test_without_a_limit_the_machines_memory_is_the_limit(system):
    files = v2("sys/fs/cgroup/mine", "max", MB) | v1("sys/fs/cgroup/memory/mine", NO_LIMIT, MB)
    root = system("4:memory:/mine\n0::/mine", files)
    assert memory_limit(root) == memory_free(root) == MACHINE


def test_files_that_cannot_be_read_are_passed_over(system):
    root = system("0::/mine", v2("sys/fs/cgroup", 800 * MB, 100 * MB))
    for file in ("memory.max", "memory.current"):
        (root / "sys/fs/cgroup/mine" / file).mkdir(parents=True)  # no rights stop root, whom tests may run as
    (root / "sys/fs/cgroup/memory.stat").unlink()
    assert memory_limit(root) == 800 * MB
    assert memory_free(root) == 700 * MB


def test_a_group_that_is_over_its_limit_has_nothing_left(system):
    assert memory_free(system("0::/", v2("sys/fs/cgroup", 100 * MB, 130 * MB))) == 0
