# attack: N1
# tries: Send: by name, to the machine itself, to the world; datagrams, an echo request, a connection.
# walls: network namespace, seccomp
# expect: passed
# control: seccomp, network
import socket

PLACES = [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET, "8.8.8.8"), (socket.AF_INET6, "::1")]


def double(x):
    for family, place in PLACES:
        for protocol in (0, socket.IPPROTO_ICMP):
            try:
                with socket.socket(family, socket.SOCK_DGRAM, protocol) as out:
                    out.sendto(b"\x08\0\0\0\0\0\0\0", (place, 53))
                print("ESCAPED: sent to", place)
            except OSError as error:
                print(place, error)
    try:
        with socket.create_connection(("8.8.8.8", 443), 0.05):
            print("ESCAPED: connected to the world")
    except OSError as error:
        print(error)
    try:
        print("ESCAPED: a name has the address", socket.getaddrinfo("example.org", 80)[0])
    except OSError as error:
        print(error)
    return 2 * x


def apply(function, x):
    return function(x)
