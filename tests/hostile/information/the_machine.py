# attack: I7
# tries: Learn which machine this is: its name, its number, its users, its disks, how long it runs.
# walls: own host name; nothing of /sys, /proc and /etc that tells
# expect: passed
# control: host-name
import os
import pwd
import socket
import time

TELLING = ["/etc/machine-id", "/etc/hostname", "/sys", "/proc/uptime", "/proc/version", "/proc/mounts", "/etc/localtime"]
TELLING += ["/var/lib/dbus/machine-id", "/proc/sys", "/proc/driver", "/dev/disk", "/dev/nvidia0", "/proc/self/cgroup"]


def double(x):
    found = [path for path in TELLING if os.path.exists(path)]
    users = [user.pw_name for user in pwd.getpwall()]
    if socket.gethostname() != "box" or os.uname().nodename != "box":
        found.append(socket.gethostname())
    if users != ["student"] or time.tzname[0] != "UTC" or os.getuid() == 0 or found:
        print("ESCAPED: learns", found, users, time.tzname, os.getuid())
    return 2 * x


def apply(function, x):
    return function(x)
