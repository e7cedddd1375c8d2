# attack: N5
# tries: Pass a descriptor: over a socket pair, or over the pipes to the worker as if they were sockets.
# walls: the worker's channel is two pipes; seccomp
# expect: passed
# control: seccomp
import array
import socket


def double(x):
    parcel = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [3]))]
    for descriptor in (3, 4, 1):
        try:
            with socket.socket(fileno=descriptor, family=socket.AF_UNIX, type=socket.SOCK_STREAM) as pipe:
                try:
                    pipe.sendmsg([b"x"], parcel)
                    print("ESCAPED: passed a descriptor over", descriptor)
                finally:
                    pipe.detach()
        except OSError as error:
            print(descriptor, error)
    try:
        ours, theirs = socket.socketpair()
        ours.sendmsg([b"x"], parcel)
        print("ESCAPED: has a pair of sockets, and passed over it", len(socket.recv_fds(theirs, 1, 1)[1]))
    except OSError as error:
        print(error)
    return 2 * x


def apply(function, x):
    return function(x)
