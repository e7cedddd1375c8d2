"""A BPF machine of the size that seccomp uses, and the kernel's question to it."""

import struct
from dataclasses import dataclass
from functools import cache

ALLOW, KILL, EPERM, ENOSYS = 0x7FFF0000, 0x80000000, 0x00050001, 0x00050026
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7, "i386": 0x40000003, "arm": 0x40000028}

_INSTRUCTION = struct.Struct("<HBBI")
_LONGEST = 4096  # instructions; the kernel takes no more


@dataclass(frozen=True)
class Question:
    """What the kernel asks about one call.

    Args:
        architecture: How the call was made; a key of `ARCHITECTURES`.
        number: Number of the call, 32 bits.
        arguments: Six values of 64 bits.
    """

    architecture: str
    number: int
    arguments: tuple[int, ...] = (0,) * 6

    def __post_init__(self) -> None:
        padded = (*self.arguments, *(0,) * (6 - len(self.arguments)))
        object.__setattr__(self, "arguments", padded)

    def packed(self) -> bytes:
        """Return it as struct seccomp_data."""
        return struct.pack("<IIQ6Q", self.number, ARCHITECTURES[self.architecture], 0, *self.arguments)


@cache
def _instructions(program: bytes) -> tuple[tuple[int, int, int, int], ...]:
    code = tuple(_INSTRUCTION.iter_unpack(program))
    if not 0 < len(code) <= _LONGEST:
        raise ValueError(f"{len(code)} instructions")
    return code


def answer(program: bytes, question: Question) -> int:  # noqa: C901  (a case for each instruction)
    """Run a filter and return its verdict. Whatever the kernel would refuse to load raises ValueError."""
    code = _instructions(program)
    data, accumulator, place = question.packed(), 0, 0
    while True:
        operation, if_true, if_false, value = code[place]
        place += 1
        match operation:
            case 0x20:  # load a word
                if value % 4 or value > len(data) - 4:
                    raise ValueError(f"loads from {value}")
                (accumulator,) = struct.unpack_from("<I", data, value)
            case 0x54:
                accumulator &= value
            case 0x05:
                place += value
            case 0x15:
                place += if_true if accumulator == value else if_false
            case 0x35:
                place += if_true if accumulator >= value else if_false
            case 0x06:
                return value
            case _:
                raise ValueError(f"instruction {operation:#x}")
