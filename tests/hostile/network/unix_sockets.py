# attack: N3
# tries: Listen for another box: on a path, and under an abstract name.
# walls: seccomp, network namespace, Landlock
# expect: passed
# control: seccomp, landlock
import os
import socket


def double(x):
    for name in ("/tmp/meeting", "\0meeting"):
        try:
            with socket.socket(socket.AF_UNIX) as meeting:
                meeting.bind(name)
                meeting.listen()
            print("ESCAPED: listens at", repr(name))
        except OSError as error:
            print(repr(name), error)
    if os.path.lexists("/tmp/meeting"):
        os.unlink("/tmp/meeting")
    return 2 * x


def apply(function, x):
    return function(x)
