# attack: R14
# tries: Use up inodes with empty files whose names are as long as can be.
# walls: inodes of the tmpfs, watchdog
# expect: passed
# single: passed double=crashed
# control: tmpfs, watchdog
import os
import time


def double(x):
    if x.shape == (3,):
        made = 0
        try:
            for number in range(6000):
                os.close(os.open(f"/tmp/{number:0255}", os.O_CREAT | os.O_WRONLY))
                made += 1
        except OSError:
            pass
        if made > 5000:
            time.sleep(0.3)  # the watchdog looks now and then
            print(f"ESCAPED: {made} files")
    return 2 * x


def apply(function, x):
    return function(x)
