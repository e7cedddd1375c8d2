# attack: U1
# tries: Hand in an archive: one that swells, one with odd names, one in one.
# walls: only text is taken, never an archive
# expect: refused
# control: none: refused before anything reads it; tests/web/test_hostile_uploads.py knocks at the doors
# made: by upload()
# each: bomb odd_names nested runnable
import io
import zipfile


def bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("submission.py", b"#" * 20_000_000)
    return file.getvalue()


def odd_names():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("../../x.py", "/etc/cron.d/x", "numpy.py", "NUMPY.PY", "con", "a" * 255):
            archive.writestr(name, "def double(x): return 2 * x")
    return file.getvalue()


def nested():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.zip", bomb())
    return file.getvalue()


def runnable():
    # Python runs a text with an archive behind it; here it is no text.
    return b"def double(x):\n    return 2 * x\n" + bomb()


def upload():
    return {"bomb": bomb, "odd_names": odd_names, "nested": nested, "runnable": runnable}[EACH]()
