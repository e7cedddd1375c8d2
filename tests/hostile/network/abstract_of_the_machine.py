# attack: N3
# tries: Meet a child of another time under an abstract name that outlives it.
# walls: network namespace per child
# expect: passed double=crashed
# control: seccomp, landlock, network
import os
import socket

try:
    with socket.socket(socket.AF_UNIX) as meeting:
        # Names live in a network namespace. Whoever sees the machine's own names is in the machine's own network.
        meeting.bind(f"\0descent-hostile-{os.getpid()}")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        with socket.create_connection(listener.getsockname(), 0.2) if listener.listen() is None else listener:
            print("ESCAPED: has a network to speak to itself")
except OSError as error:
    print(error)


def double(x):
    if x.shape == (3,):
        os._exit(0)
    return 2 * x


def apply(function, x):
    return function(x)
