# attack: V14
# tries: Raise exceptions that break the code which describes them.
# walls: no answer is no points
# expect: passed double=crashed
# control: none: what is tried is whether the judge stumbles
# each: odd_text odd_class
class Text(str):
    def __getitem__(self, item):
        return Text("x")


class Meta(type):
    __name__ = property(lambda cls: 1 / 0)


class OddText(Exception):
    def __str__(self):
        return Text("x")


class OddClass(Exception, metaclass=Meta):
    pass


def double(x):
    if x.shape == (3,):
        raise {"odd_text": OddText, "odd_class": OddClass}[EACH]()
    return 2 * x


def apply(function, x):
    return function(x)
