# attack: N2
# tries: Reach a service: the broker, the database, the machine's metadata, the container engine.
# walls: network namespace, seccomp, Landlock
# expect: passed
# control: seccomp, landlock, network
import errno
import socket

PLACES = [("127.0.0.1", 6379), ("127.0.0.1", 5432), ("127.0.0.1", 8000), ("127.0.0.1", 22), ("169.254.169.254", 80)]


def double(x):
    for place in PLACES:
        try:
            with socket.socket() as out:
                out.setblocking(False)
                reached = out.connect_ex(place)
        except OSError as error:
            print(place, error)
            continue
        # Refused, too, is an answer of somebody's network.
        if reached in (0, errno.EINPROGRESS, errno.ECONNREFUSED):
            print("ESCAPED: reached", place, errno.errorcode.get(reached, "at once"))
    for name in ("redis", "db", "postgres", "host.docker.internal"):
        try:
            print("ESCAPED:", name, "is", socket.gethostbyname(name))
        except OSError as error:
            print(name, error)
    for path in ("/var/run/docker.sock", "/run/dbus/system_bus_socket", "/run/postgresql/.s.PGSQL.5432"):
        try:
            with socket.socket(socket.AF_UNIX) as out:
                out.connect(path)
            print("ESCAPED: speaks to", path)
        except OSError as error:
            print(path, error)
    return 2 * x


def apply(function, x):
    return function(x)
