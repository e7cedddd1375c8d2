"""What templates of the site need beyond Django: languages of content, points, icons, badges, text made visible."""

from collections.abc import Mapping

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from grader.catalogue.models import TitledModel
from grader.judge import datasets
from grader.judge.visible_text import visible_text
from grader.submissions import workers
from grader.web.badges import BADGES, Badge
from grader.web.facts import facts
from grader.web.measured import attempts_in_words, measured

register = template.Library()
register.filter("visible", visible_text)
register.filter("facts", facts)
register.filter("measured", measured)
register.filter("attempts_in_words", attempts_in_words)


@register.filter
def localized(text: Mapping[str, str] | None) -> str:
    """Pick the active language from {"ko": ..., "en": ...}."""
    if not text:
        return ""
    return text["ko" if (get_language() or "en").startswith("ko") else "en"]


@register.filter
def titles_of_data(names: str) -> str:
    """Turn "mnist, two-sines" into the titles of these data sets; the name of one that is known no more stays."""
    known = datasets.known()
    return ", ".join(
        known[name].title.in_language(get_language() or "en") if name in known else name for name in names.split(", ")
    )


@register.filter
def title_of(titled: TitledModel) -> str:
    """Return the title of an exercise or a unit in the active language."""
    return titled.title(get_language() or "en")


@register.filter
def points(value: float | None) -> str:
    """Write 7.0 as 7 and 7.25 as 7.25."""
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


@register.filter
def duration(minutes: int) -> str:
    """Write 20 as 20 min and 80 as 1 h 20 min, to a multiple of 5 above an hour: these are estimates."""
    if minutes < 60:
        return _("%(minutes)s min") % {"minutes": minutes}
    hours, rest = divmod(5 * round(minutes / 5), 60)
    text = _("%(hours)s h %(minutes)s min") if rest else _("%(hours)s h")
    return text % {"hours": hours, "minutes": rest}


@register.filter
def about(seconds: float) -> str:
    """Say how long something takes, roughly: nobody can know it better."""
    if seconds < 45:
        return _("less than a minute")
    return _("about %(time)s") % {"time": duration(max(1, round(seconds / 60)))}


@register.filter
def time_span(seconds: float) -> str:
    """Write 330 seconds as 5 min 30 s: limits are exact."""
    minutes, rest = divmod(round(seconds), 60)
    text = (
        _("%(minutes)s min %(seconds)s s") if minutes and rest else _("%(seconds)s s") if rest else _("%(minutes)s min")
    )
    return text % {"minutes": minutes, "seconds": rest}


@register.filter
def clock(seconds: float) -> str:
    """Write 62.5 seconds as 1:02."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """Draw a symbol of icons.svg; it says nothing to a screen reader, the words beside it do."""
    return format_html(
        '<svg class="icon {}" width="16" height="16" aria-hidden="true"><use href="{}#{}"></use></svg>',
        extra,
        static("web/icons.svg"),
        name,
    )


@register.simple_tag
def paused_queues() -> list[workers.PausedQueue]:
    """Return the queues in which work waits while no worker may take it."""
    return workers.paused_queues()


@register.inclusion_tag("web/partials/badge.html")
def badge(name: str) -> dict[str, Badge]:
    """Show a verdict, an outcome or a status as an icon and a word."""
    return {"badge": _badge(name)}


@register.simple_tag
def badge_label(name: str) -> str:
    """Return the word alone."""
    return str(_badge(name).label)


def _badge(name: str) -> Badge:
    return BADGES.get(name) or Badge("info", "", name)
