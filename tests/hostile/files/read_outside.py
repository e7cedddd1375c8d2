# attack: F1, F5
# tries: Read files of the machine by their plain names.
# walls: mount namespace, Landlock
# expect: passed
# control: mounts
import os

FOUND = {"/code", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/packages", "/proc", "/python", "/tmp", "/usr"}
NAMES = (
    "/etc/shadow /etc/hostname /etc/hosts /etc/ssl /etc/machine-id /root/.bashrc /home /var/log /run /sys/kernel /boot "
    "/opt /srv /mnt /usr/bin/env /usr/sbin /usr/include /proc/1/environ /proc/self/environ /proc/mounts /proc/kcore "
    "/proc/net/tcp /.dockerenv /work /app manage.py ../manage.py /code/manage.py /code/grader/config /code/db.sqlite3"
).split()


def double(x):
    surplus = {f"/{name}" for name in os.listdir("/")} - FOUND
    there = [name for name in NAMES if os.path.lexists(name)]
    users = open("/etc/passwd").read()
    if surplus or there or "root:" in users:
        print("ESCAPED: sees", sorted(surplus), there, users[:20])
    return 2 * x


def apply(function, x):
    return function(x)
