"""What a box sees of the machine: a list of bubblewrap arguments. Everything not named here does not exist inside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from grader.judge.box.runtimes import Installation
from grader.judge.runtimes import NUMPY_MODULES, Runtime
from grader.judge.walls.profiles import Profile

PYTHON = "/python"
PACKAGES = "/packages"
CODE = "/code"
DATA = "/data"
CONTROL_FD = 3
TMP_BYTES = 32 << 20

_GRADER = Path(__file__).resolve().parents[2]
# Never grader.checks in a candidate: a student's process holds no check.
_CODE_FOR_ALL = ("__init__.py", "judge/__init__.py", "judge/wire", "judge/walls")
_CODE_FOR_ROLE = {
    "candidate": ("judge/inside/__init__.py", "judge/inside/zygote.py", "judge/inside/channel.py",
                  "judge/inside/values.py", "judge/inside/layers.py",
        "judge/inside/rules.py", "judge/inside/failure.py", "judge/inside/answering.py", "judge/inside/watching.py",
        "judge/inside/first_operation.py",
        "judge/inside/candidate.py"),
    "examiner": ("judge/inside", "checks"),
}  # fmt: skip
_SYSTEM_LIBRARIES = ("/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64")
_SYSTEM_FILES = ("/etc/ld.so.cache", "/usr/share/zoneinfo/UTC")
# Not /dev/zero: a shared mapping of it would be memory that no limit of a process counts.
_DEVICES = ("/dev/null", "/dev/random", "/dev/urandom")
# TensorFlow ends the process at its first operation if these are missing; a real /proc would show too much.
# Libraries take what they need of a GPU's memory, not all of it beforehand.
_ON_A_DEVICE = {"TF_FORCE_GPU_ALLOW_GROWTH": "true", "XLA_PYTHON_CLIENT_PREALLOCATE": "false"}
DEVICE_BYTES = "DESCENT_DEVICE_BYTES"  # read by inside/first_operation.py
_PROC_FILES = ("/proc/cpuinfo", "/proc/meminfo", "/proc/stat")


@dataclass(frozen=True)
class Bind:
    """A file or folder of the machine, shown at a path of the box."""

    source: str
    target: str
    device: bool = False


@dataclass(frozen=True)
class View:
    """Everything that bubblewrap is told.

    Args:
        binds: What is shown, in order.
        contents: Small files made up for the box, by path.
        options: Other arguments, before the binds.
        late_options: Other arguments, after them.
        command: The program and its arguments, as seen inside.
    """

    binds: tuple[Bind, ...]
    contents: dict[str, str]
    options: tuple[str, ...]
    late_options: tuple[str, ...]
    command: tuple[str, ...]


def view_of(
    runtime: Runtime,
    installation: Installation,
    role: str,
    data: dict[str, Path],
    profile: Profile,
    devices: tuple[str, ...] = (),
) -> View:
    """Describe the box of one warm process.

    Args:
        runtime: What can be imported.
        installation: Where it lies.
        role: "candidate" or "examiner".
        data: Folders of data sets by name, for the examiner only.
        profile: How the box is built.
        devices: Device nodes of a GPU, shown as they are.
    """
    interpreter = installation.executable.relative_to(installation.prefix)
    early: tuple[str, ...] = runtime.preload
    late: tuple[str, ...] = ()
    if runtime.imports_in_child:
        early, late = NUMPY_MODULES, tuple(name for name in runtime.preload if name not in NUMPY_MODULES)
    boot = (
        f"import sys; sys.path[:0] = [{CODE!r}, {PACKAGES!r}]; from grader.judge.inside.zygote import main; "
        f"main({role!r}, {early!r}, {profile.name!r}, {devices!r}, {late!r})"
    )
    binds = _system_binds() + _runtime_binds(installation) + _code_binds(role) + _data_binds(role, data)
    return View(
        binds=tuple(binds + [Bind(path, path, device=True) for path in devices] + _driver_binds(devices)),
        contents=_made_up_files(real_proc=bool(devices)),
        options=_namespace_options(profile) + _environment_options(runtime, devices),
        late_options=_late_options(installation, profile, real_proc=bool(devices)),
        command=(f"{PYTHON}/{interpreter}", "-I", "-S", "-B", "-c", boot),
    )


def _namespace_options(profile: Profile) -> tuple[str, ...]:
    options = (
        "--unshare-user", "--uid", "1000", "--gid", "1000",
        "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try",
        "--hostname", "box", "--new-session", "--clearenv",
        # If the worker or the warm process is killed, bubblewrap's own first process must not wait for children.
        "--die-with-parent", "--cap-drop", "ALL",
    )  # fmt: skip
    # Only inside bubblewrap's own user namespace: to give every child namespaces of its own. Children drop it.
    return (*options, "--cap-add", "CAP_SYS_ADMIN") if profile.nested else options


def environment_of(runtime: Runtime, *, with_device: bool) -> dict[str, str]:
    """Return every environment variable that a box of this runtime has."""
    variables = {"HOME": "/tmp", "LANG": "C.UTF-8", "PATH": "/nowhere", "LD_LIBRARY_PATH": f"{PYTHON}/lib"}
    variables.update(runtime.environment)
    if with_device:
        if not variables.get("CUDA_VISIBLE_DEVICES"):
            variables.pop("CUDA_VISIBLE_DEVICES", None)
        for name, value in _ON_A_DEVICE.items():
            variables.setdefault(name, value)
        variables[DEVICE_BYTES] = str(runtime.device_bytes)
    return variables


def _environment_options(runtime: Runtime, devices: tuple[str, ...]) -> tuple[str, ...]:
    variables = environment_of(runtime, with_device=bool(devices))
    return tuple(word for name, value in variables.items() for word in ("--setenv", name, value))


def _system_binds() -> list[Bind]:
    libraries = [Bind(path, path) for path in _SYSTEM_LIBRARIES if Path(path).is_dir() and not Path(path).is_symlink()]
    files = [Bind(path, path) for path in _SYSTEM_FILES if Path(path).is_file()]
    return libraries + files + [Bind(path, path, device=True) for path in _DEVICES]


def _runtime_binds(installation: Installation) -> list[Bind]:
    interpreter = installation.executable.relative_to(installation.prefix)
    python = [
        Bind(str(installation.executable), f"{PYTHON}/{interpreter}"),  # alone: /usr/bin holds more
        Bind(str(installation.prefix / "lib"), f"{PYTHON}/lib"),
    ]
    return python + [Bind(str(path), f"{PACKAGES}/{path.name}") for path in installation.packages]


def _code_binds(role: str) -> list[Bind]:
    return [Bind(str(_GRADER / part), f"{CODE}/grader/{part}") for part in _CODE_FOR_ALL + _CODE_FOR_ROLE[role]]


def _data_binds(role: str, data: dict[str, Path]) -> list[Bind]:
    if role != "examiner":
        return []
    return [Bind(str(folder), f"{DATA}/{name}") for name, folder in data.items()]


def _driver_binds(devices: tuple[str, ...]) -> list[Bind]:
    # The driver's library looks its devices up there.
    return [Bind("/sys", "/sys")] if devices else []


def _made_up_files(*, real_proc: bool) -> dict[str, str]:
    files = {}
    if not real_proc:
        files = {path: Path(path).read_text(encoding="utf-8", errors="replace") for path in _PROC_FILES}
        files["/proc/self/cmdline"] = "python\0"
    files["/etc/passwd"] = "student:x:1000:1000:student:/tmp:/nowhere\n"
    files["/etc/group"] = "student:x:1000:\n"
    return files


def _late_options(installation: Installation, profile: Profile, *, real_proc: bool) -> tuple[str, ...]:
    if real_proc:
        options = ["--proc", "/proc"]
    else:
        options = [
            "--symlink",
            f"{PYTHON}/{installation.executable.relative_to(installation.prefix)}",
            "/proc/self/exe",
        ]
    for path in ("/lib", "/lib64", "/lib32"):
        if Path(path).is_symlink():
            options += ["--symlink", str(Path(path).readlink()), path]
    for hidden in _other_packages(installation):
        options += ["--tmpfs", hidden]
    # Children with a mount namespace of their own lay theirs over it.
    tmp_bytes = 1 << 20 if profile.nested else TMP_BYTES
    options += ["--size", str(tmp_bytes), "--perms", "0700", "--tmpfs", "/tmp", "--remount-ro", "/", "--chdir", "/tmp"]
    return tuple(options)


def _other_packages(installation: Installation) -> list[str]:
    """Folders below what is shown that hold packages of the machine: the site itself may be installed there."""
    hidden = []
    of_the_system = map(str, Path("/usr/lib").glob("python3*/dist-packages"))
    of_the_prefix = map(str, installation.prefix.glob("lib/python3*/site-packages"))
    for folder in (*of_the_prefix, *of_the_system):
        path = Path(folder)
        if path.is_relative_to("/usr/lib"):
            hidden.append(folder)
        if path.is_relative_to(installation.prefix / "lib"):
            hidden.append(f"{PYTHON}/{path.relative_to(installation.prefix)}")
    return sorted(set(hidden))
