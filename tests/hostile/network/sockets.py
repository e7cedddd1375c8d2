# attack: N1, N4
# tries: Make a socket of every family there is.
# walls: seccomp
# expect: passed
# control: seccomp
import socket

KINDS = [socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET]


def double(x):
    made = set()
    for family in range(1, 46):  # unix, inet, inet6, netlink, packet, rxrpc, bluetooth, alg, vsock, ...
        for kind in KINDS:
            try:
                socket.socket(family, kind).close()
            except OSError:
                continue
            made.add(family)
    if made:
        print("ESCAPED: made sockets of the families", sorted(made))
    return 2 * x


def apply(function, x):
    return function(x)
