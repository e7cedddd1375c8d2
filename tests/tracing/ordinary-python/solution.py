"""What students write around their numpy. Each function uses a part of Python as it is used anywhere, and says so."""

import asyncio
import concurrent.futures
import contextlib
import csv
import ctypes
import dataclasses
import datetime
import faulthandler
import fcntl
import gc
import getpass
import glob
import gzip
import hashlib
import importlib
import inspect
import io
import json
import locale
import logging
import mmap
import multiprocessing
import os
import pathlib
import pickle
import platform
import queue
import random
import resource
import secrets
import select
import selectors
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import timeit
import traceback
import tracemalloc
import uuid
import warnings
import zipfile

import numpy as np

WORKS = "works"
# They open a window or a browser, or do something at import.
_NOT_IMPORTED = {"antigravity", "this", "idlelib", "tkinter", "turtle", "turtledemo", "lib2to3"}


def files():
    """Write, read, look at, rename and remove files in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "a.txt").write_text("one\ntwo\n")
        with open(folder / "a.txt", "r+") as file:
            assert file.readlines() == ["one\n", "two\n"]
            file.write("three\n")
            file.flush()
            os.fsync(file.fileno())
            assert file.tell() == 14
            file.seek(0)
            file.truncate(4)
            assert not file.isatty()
        assert (folder / "a.txt").read_bytes() == b"one\n"
        assert sorted(os.listdir(folder)) == ["a.txt"]
        assert (folder / "a.txt").stat().st_size == 4
        assert os.access(folder / "a.txt", os.R_OK)
        assert os.path.exists(folder)
        assert not os.path.exists(folder / "b.txt")
        (folder / "a.txt").rename(folder / "b.txt")
        (folder / "link").symlink_to("b.txt")
        assert os.readlink(folder / "link") == "b.txt"
        assert os.path.realpath(folder / "link").endswith("b.txt")
        (folder / "b.txt").chmod(0o600)
        os.utime(folder / "b.txt", (1, 1))
        (folder / "more").mkdir()
        shutil.copy(folder / "b.txt", folder / "more" / "c.txt")
        shutil.copytree(folder / "more", folder / "again")
        shutil.move(folder / "again" / "c.txt", folder / "d.txt")
        assert [path.name for path in sorted(folder.glob("**/*.txt"))] == ["b.txt", "d.txt", "c.txt"]
        assert len(glob.glob(f"{folder}/*")) == len(list(os.scandir(folder))) == 5
        assert len(list(os.walk(folder))) == 3
        shutil.rmtree(folder / "more")
        assert shutil.disk_usage(folder).free > 0
        here = os.getcwd()
        os.chdir(folder)
        assert os.path.samefile(".", folder)
        os.chdir(here)
    assert not folder.exists()
    with tempfile.NamedTemporaryFile("w+") as file, tempfile.TemporaryFile() as other:
        file.write("x")
        other.write(b"x")
    return WORKS


def descriptors():
    """Use files by their descriptors."""
    with tempfile.TemporaryDirectory() as name:
        descriptor = os.open(f"{name}/x", os.O_RDWR | os.O_CREAT)
        assert os.writev(descriptor, [b"ab", b"cd"]) == 4
        assert os.pwrite(descriptor, b"x", 1) == 1
        assert os.pread(descriptor, 4, 0) == b"axcd"
        parts = [bytearray(2), bytearray(2)]
        os.lseek(descriptor, 0, os.SEEK_SET)
        assert os.readv(descriptor, parts) == 4
        os.fchmod(descriptor, 0o600)
        os.fdatasync(descriptor)
        os.truncate(f"{name}/x", 1)
        assert os.fstat(descriptor).st_size == 1
        os.set_inheritable(descriptor, True)
        assert os.get_inheritable(descriptor)
        copies = [os.dup(descriptor), fcntl.fcntl(descriptor, fcntl.F_DUPFD, 10), ctypes.CDLL(None).dup(descriptor)]
        fcntl.fcntl(descriptor, fcntl.F_SETFL, os.O_APPEND)
        assert fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_APPEND
        assert fcntl.fcntl(descriptor, fcntl.F_GETFD) == 0
        for one in (descriptor, *copies):
            os.close(one)
    return WORKS


def formats():
    """Save and load in the usual formats."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        table = np.arange(6.0).reshape(2, 3)
        np.save(folder / "x.npy", table)
        np.savez_compressed(folder / "x.npz", table=table)
        np.savetxt(folder / "x.txt", table)
        table.tofile(folder / "x.raw")
        assert np.array_equal(np.load(folder / "x.npy"), table)
        assert np.array_equal(np.load(folder / "x.npz")["table"], table)
        assert np.array_equal(np.loadtxt(folder / "x.txt"), table)
        assert np.array_equal(np.fromfile(folder / "x.raw").reshape(2, 3), table)
        assert np.array_equal(np.load(folder / "x.npy", mmap_mode="r"), table)
        mapped = np.memmap(folder / "x.map", dtype=float, mode="w+", shape=(1000,))
        mapped[:] = 1
        mapped.flush()
        assert mapped.sum() == 1000
        (folder / "x.json").write_text(json.dumps({"a": [1, 2.5, None]}))
        assert json.loads((folder / "x.json").read_text()) == {"a": [1, 2.5, None]}
        with open(folder / "x.csv", "w", newline="") as file:
            csv.writer(file).writerows([[1, 2], [3, 4]])
        with open(folder / "x.csv", newline="") as file:
            assert list(csv.reader(file)) == [["1", "2"], ["3", "4"]]
        with gzip.open(folder / "x.gz", "wb") as file:
            file.write(b"x" * 1000)
        with zipfile.ZipFile(folder / "x.zip", "w") as file:
            file.writestr("a", "b")
        (folder / "x.pickle").write_bytes(pickle.dumps({"a": 1}))
        assert pickle.loads((folder / "x.pickle").read_bytes()) == {"a": 1}
    with sqlite3.connect(":memory:") as database:
        assert database.execute("select 1 + 1").fetchone() == (2,)
    return WORKS


def clocks():
    """Ask for the time, and wait."""
    start = time.perf_counter()
    time.sleep(0.002)
    assert time.perf_counter() - start >= 0.002
    clocks = (time.time(), time.monotonic(), time.process_time(), time.thread_time(), time.time_ns())
    assert all(value > 0 for value in clocks)
    assert time.get_clock_info("monotonic").resolution > 0
    assert datetime.datetime.now(datetime.UTC).year >= 2024
    assert time.strftime("%Y")
    assert time.localtime().tm_year == time.gmtime().tm_year or time.ctime()
    assert timeit.timeit("1 + 1", number=10) > 0
    assert os.times().user >= 0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0
    return WORKS


def threads():
    """Run threads, wait for each other, and hand results over."""
    results: queue.Queue[int] = queue.Queue()
    workers = [threading.Thread(target=results.put, args=(number,), name=f"worker {number}") for number in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(results.get() for _ in workers) == list(range(8))
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert list(pool.map(abs, range(-3, 0))) == [3, 2, 1]
    rang = threading.Event()
    timer = threading.Timer(0.001, rang.set)
    timer.start()
    assert rang.wait(5)
    condition, lock = threading.Condition(), threading.RLock()
    with condition, lock:
        assert not condition.wait(0.001)
    assert not threading.Barrier(1).wait()
    assert threading.Semaphore().acquire(timeout=0.1)
    assert threading.get_native_id() > 0
    assert threading.active_count() >= 1
    try:
        results.get(timeout=0.001)
    except queue.Empty:
        return WORKS
    return "a queue was not empty"


def waiting():
    """Wait on pipes, and for signals that the program sends itself."""
    read_end, write_end = os.pipe()
    assert select.select([read_end], [], [], 0.001)[0] == []
    os.write(write_end, b"x")
    os.set_blocking(read_end, False)
    with selectors.DefaultSelector() as selector:
        selector.register(read_end, selectors.EVENT_READ)
        assert len(selector.select(1)) == 1
    poll = select.poll()
    poll.register(read_end, select.POLLIN)
    assert poll.poll(1000)
    assert os.read(read_end, 10) == b"x"
    copy = os.dup(read_end)
    os.dup2(read_end, copy)
    for descriptor in (read_end, write_end, copy):
        os.close(descriptor)
    heard = []
    for number in (signal.SIGUSR1, signal.SIGALRM):
        signal.signal(number, lambda kind, frame: heard.append(kind))
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    signal.sigtimedwait([signal.SIGUSR2], 0.01)
    time.sleep(0.01)
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    signal.pause()
    signal.alarm(1)
    assert signal.alarm(0) == 1
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
    assert not signal.sigpending()
    assert heard == [signal.SIGUSR1, signal.SIGUSR1, signal.SIGALRM, signal.SIGALRM]
    return WORKS


def surroundings():
    """Ask about the machine, the process and the user."""
    assert os.getpid() > 0
    assert os.getppid() >= 0
    assert os.getuid() > 0
    assert os.getgid() > 0
    assert os.geteuid() > 0
    assert os.cpu_count() >= 1
    assert len(os.sched_getaffinity(0)) >= 1
    assert platform.python_version()
    assert platform.platform()
    assert platform.machine()
    assert platform.processor() is not None
    assert getpass.getuser()
    assert os.path.expanduser("~")
    assert os.uname().sysname == "Linux"
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 0
    assert os.getpgid(0) >= 0
    assert os.getsid(0) >= 0
    assert shutil.get_terminal_size().columns > 0
    assert not sys.stdout.isatty()
    assert os.umask(0o077) == 0o077
    assert shutil.which("ls") is None
    assert os.getgroups() is not None
    assert -20 <= os.getpriority(os.PRIO_PROCESS, 0) <= 19
    locale.setlocale(locale.LC_ALL, "")
    assert locale.getpreferredencoding() == "UTF-8"
    assert ctypes.CDLL(None).getpid() == os.getpid()
    return WORKS


def chance():
    """Draw random values from every source."""
    draws = (os.urandom(8), secrets.token_hex(), random.random(), random.SystemRandom().random(), uuid.uuid4().hex)
    assert all(draws)
    assert hashlib.sha256(b"x").hexdigest().startswith("2d711642")
    random.seed(1)
    np.random.seed(1)
    assert np.random.default_rng().normal(size=3).shape == np.random.rand(3).shape == (3,)
    return WORKS


def numbers():
    """Use numpy's larger parts, and memory in large pieces."""
    matrix = np.random.default_rng(1).normal(size=(120, 120))
    assert np.allclose(matrix @ np.linalg.inv(matrix), np.eye(120))
    assert np.linalg.svd(matrix)[1].shape == (120,)
    assert np.linalg.qr(matrix)
    assert np.linalg.eig(matrix)
    assert np.allclose(np.fft.ifft(np.fft.fft(matrix)).real, matrix)
    assert np.einsum("ij,ij->", matrix, matrix) > 0
    assert np.sort(matrix, axis=None)[0] == matrix.min()
    assert np.polyfit([0, 1, 2], [1, 3, 5], 1).round(6).tolist() == [2.0, 1.0]
    growing: list[int] = []
    for number in range(1_000_000):
        growing.append(number)
    block = bytearray()
    for _ in range(100):
        block += bytes(100_000)
    assert statistics.mean(growing) == 499_999.5
    assert len(block) == 10_000_000
    private = mmap.mmap(-1, 10_000, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    private[:4] = b"abcd"
    private.close()
    del growing, block
    try:
        np.ones(1 << 40)
    except MemoryError:
        return WORKS
    return "there was a terabyte"


def messages():
    """Print, warn, log, and show tracebacks."""
    print("to stdout", flush=True)
    print("to stderr", file=sys.stderr)
    os.write(1, b"past the stream\n")
    warnings.warn("a warning", stacklevel=1)
    logging.basicConfig()
    logging.warning("a line of a log")
    try:
        raise ValueError("shown")
    except ValueError:
        traceback.print_exc()
    faulthandler.enable()
    faulthandler.dump_traceback()
    caught = io.StringIO()
    with contextlib.redirect_stdout(caught):
        print("elsewhere")
    assert caught.getvalue() == "elsewhere\n"
    assert "def messages" in inspect.getsource(messages)
    tracemalloc.start()
    assert tracemalloc.take_snapshot().statistics("filename") is not None
    tracemalloc.stop()
    gc.collect()
    return WORKS


def end_of_input():
    """Read what nobody typed."""
    try:
        input("a number, please: ")
    except EOFError:
        assert sys.stdin.read() == ""
        return WORKS
    return "somebody typed"


@dataclasses.dataclass
class _Layer:
    units: int
    name: str = "dense"


def standard_library():
    """Import every module of the standard library that has no window."""
    missing = []
    for name in sorted(sys.stdlib_module_names - _NOT_IMPORTED):
        if name.startswith("_"):
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                importlib.import_module(name)
        except ImportError as error:
            missing.append(f"{name}: {error}")
    assert dataclasses.asdict(_Layer(3)) == {"units": 3, "name": "dense"}
    assert len(missing) < 12, missing  # those of other systems, and what a distribution leaves out
    return WORKS


def refused():
    """Do what is refused in a box, and get an ordinary exception for it each time."""
    attempts = {
        "fork": os.fork,
        "program": lambda: subprocess.run(["/usr/bin/true"], check=False),
        "socket": socket.socket,
        "process": lambda: multiprocessing.Process(target=print).start(),
        "asyncio": lambda: asyncio.new_event_loop().close(),
        "other process": lambda: os.kill(2, signal.SIGTERM),
        "more memory": lambda: resource.setrlimit(resource.RLIMIT_DATA, (-1, -1)),
        "shared memory": lambda: mmap.mmap(-1, 4096),
    }
    for name, attempt in attempts.items():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                attempt()
        except (PermissionError, ValueError):
            continue
        return f"{name} was allowed"
    return WORKS
