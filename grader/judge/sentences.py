"""What the judge itself says to a student: why a file was not loaded, and how a check ended without an answer."""

from __future__ import annotations

import signal
from typing import Any

from grader.judge.text import Text

_MOST_CHARACTERS = 400
_MOST_NAMES = 20
_MOST_LINES = 1_000_000


def not_loaded(said: Any, instead: Text) -> Text:
    """Return why a submission could not be imported, from what its own process says.

    Args:
        said: The payload of a LOAD_FAILED frame: a claim, so every field is checked for its type and cut.
        instead: What the exercise says to use instead of a name that it forbids; may be empty.
    """
    fields = said if isinstance(said, dict) else {}
    reason = fields.get("reason")
    if reason == "syntax":
        return _syntax_error(fields)
    if reason == "missing":
        return _missing(fields)
    if reason == "forbidden":
        return forbidden(_text(fields.get("name")), instead, line=_whole(fields.get("line")))
    if reason == "required":
        return _required(_text(fields.get("name")), instead)
    return raised(fields.get("types"), _text(fields.get("message")), at_import=True)


def raised(types: Any, message: str, *, at_import: bool = False) -> Text:
    """Return what to say when the student's code raised an exception."""
    name = _text(types[0]) if isinstance(types, list) and types else "Exception"
    shown = f"{name}: {message}" if message else name
    if name in ("SystemExit", "KeyboardInterrupt"):
        return Text(
            f"코드가 스스로 끝났습니다({shown}). sys.exit()나 exit()를 부르지 말고 값을 돌려주세요.",
            f"The code ended itself ({shown}). Do not call sys.exit() or exit(): return a value.",
        )
    if name == "NotImplementedError":
        return Text(
            "아직 작성되지 않은 함수입니다(NotImplementedError)."
            " `raise NotImplementedError` 줄을 지우고 코드를 써 주세요.",
            "This function is not written yet (NotImplementedError). Replace the line `raise NotImplementedError`.",
        )
    if at_import:
        return Text(
            f"파일을 불러오는 동안 예외가 났습니다: {shown}",
            f"An exception was raised while the file was imported: {shown}",
        )
    return Text(f"코드가 실행되다가 예외가 났습니다: {shown}", f"The code raised an exception: {shown}")


def forbidden(name: str, instead: Text, line: int = 0) -> Text:
    """Return what to say when the submission uses a name or an operator that the exercise forbids.

    Args:
        name: Which.
        instead: What the exercise says to use instead; may be empty.
        line: Where; 0 if it is not known.
    """
    ko_line, en_line = (f"({line}번째 줄)", f" (line {line})") if line else ("", "")
    return Text(
        f"이 문제에서는 `{name}`을(를) 쓸 수 없습니다{ko_line}. {instead.ko or '직접 계산하는 코드를 써 주세요.'}",
        f"This exercise does not allow `{name}`{en_line}. {instead.en or 'Write the calculation yourself.'}",
    )


def out_of_memory(memory_bytes: int) -> Text:
    """Return what to say when memory ran out."""
    size = f"{memory_bytes // (1024 * 1024)} MiB"
    return Text(
        f"메모리를 너무 많이 썼습니다. 쓸 수 있는 메모리: {size}. 만드는 배열의 모양을 확인해 보세요.",
        f"Too much memory was used. The limit is {size}. Check the shapes of the arrays that you create.",
    )


def too_slow(seconds: float, *, at_import: bool = False) -> Text:
    """Return what to say when time ran out."""
    if at_import:
        return Text(
            f"파일을 불러오는 일이 {seconds:g}초 안에 끝나지 않았습니다."
            " 함수 밖에 끝나지 않는 반복문이 있는지 확인해 보세요.",
            f"Importing the file did not end within {seconds:g} seconds. Is there an endless loop outside a function?",
        )
    return Text(
        f"{seconds:g}초 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있는지, 너무 느린 계산이 있는지 확인해 보세요.",
        f"It did not end within {seconds:g} seconds. Is there an endless loop, or a very slow calculation?",
    )


def training_too_slow(seconds: float) -> Text:
    """Return what to say when a training did not end in time."""
    return Text(
        f"학습이 {seconds:g}초 안에 끝나지 않았습니다."
        " 에폭 수를 줄이거나 배치를 키우고, 반복문 대신 배열 연산을 써 보세요.",
        f"The training did not end within {seconds:g} seconds. Train for fewer epochs, take larger batches, or replace"
        " loops by array operations.",
    )


def no_time_left(seconds: float) -> Text:
    """Return what to say about a check that could not begin because the checks before it took all the time."""
    return Text(
        f"앞의 검사들이 시간을 모두 써서 이 검사를 시작하지 못했습니다. 모든 검사에 쓸 수 있는 시간: {seconds:g}초.",
        f"The checks before this one used up all the time, so it could not begin. All checks together: {seconds:g} s.",
    )


def too_much_output(output_bytes: int) -> Text:
    """Return what to say when too much was printed."""
    size = f"{output_bytes // (1024 * 1024)} MiB"
    return Text(
        f"출력이 너무 많습니다. 출력은 모두 {size}까지입니다. 반복문 안의 print를 지워 보세요.",
        f"Too much was printed. The limit is {size} in all. Remove print from inside loops.",
    )


def too_many_files() -> Text:
    """Return what to say when /tmp held more files than it may."""
    return Text(
        "임시 파일을 너무 많이 만들었습니다. /tmp에는 파일을 4096개까지 만들 수 있습니다.",
        "Too many temporary files were made. /tmp may hold 4096 files.",
    )


def ended_by_itself(status: int) -> Text:
    """Return what to say when the student's process ended before it had answered.

    Args:
        status: Its wait status, from the kernel.
    """
    number = status & 0x7F
    if number == signal.SIGSYS:
        return Text(
            "허용되지 않는 시스템 호출 때문에 프로그램이 중단되었습니다. 계산만 하는 코드를 보내 주세요.",
            "The program was stopped because of a system call that is not allowed. Send code that only calculates.",
        )
    if number:
        try:
            name = signal.Signals(number).name
        except ValueError:
            name = str(number)
        return Text(
            f"프로그램이 비정상적으로 끝났습니다(신호 {name})."
            " 너무 깊은 재귀나 잘못된 메모리 접근이 원인일 수 있습니다.",
            f"The program crashed (signal {name}). Very deep recursion or a bad memory access can be the cause.",
        )
    return Text(
        f"프로그램이 답을 돌려주기 전에 끝났습니다(종료 코드 {status >> 8}). os._exit()를 부르지 말아 주세요.",
        f"The program ended before it had answered (exit code {status >> 8}). Do not call os._exit().",
    )


def broke_the_protocol() -> Text:
    """Return what to say when something else than an answer came from the student's process."""
    return Text(
        "프로그램이 채점기와의 통신을 방해했습니다. 파일 디스크립터에 직접 쓰지 말고 값을 돌려주세요.",
        "The program disturbed the connection to the grader. Return values; do not write to file descriptors.",
    )


def _syntax_error(fields: dict[str, Any]) -> Text:
    line, column = fields.get("line"), fields.get("column")
    line, column = _whole(line), _whole(column)
    message, text = _text(fields.get("message")), _text(fields.get("text"))
    shown = f"\n{text}" if text.strip() else ""
    return Text(
        f"문법 오류가 있습니다. {line}번째 줄, {column}번째 글자: {message}{shown}",
        f"There is a syntax error. Line {line}, column {column}: {message}{shown}",
    )


def _required(name: str, instead: Text) -> Text:
    return Text(
        f"이 문제에서는 `{name}`을(를) 써야 합니다. {instead.ko}".rstrip(),
        f"This exercise asks you to use `{name}`. {instead.en}".rstrip(),
    )


def _missing(fields: dict[str, Any]) -> Text:
    names = fields.get("names")
    names = names[:_MOST_NAMES] if isinstance(names, list) else []
    pairs = [pair for pair in names if isinstance(pair, list) and len(pair) == 2]
    missing = ", ".join(f"`{_text(name)}`" for name, _ in pairs)
    near = [_text(found) for _, found in pairs if found]
    ko, en = f"정의해야 하는 이름이 없습니다: {missing}.", f"These names must be defined, but are not: {missing}."
    if near:
        ko += f" `{near[0]}`을(를) 정의하셨는데, 이름을 다시 확인해 보세요."
        en += f" You defined `{near[0]}`: is it the same under another name?"
    return Text(ko, en)


def _whole(value: Any) -> int:
    """Return a line's or a column's number; 0 for what cannot be one, such as an integer too long to be printed."""
    return value if type(value) is int and 0 <= value <= _MOST_LINES else 0


def _text(value: Any) -> str:
    return value[:_MOST_CHARACTERS] if isinstance(value, str) else ""
