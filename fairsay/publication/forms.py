"""The forms of "Paste wire copy": the copy itself, then every recognised part, open to correction."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.functional import lazy
from django.utils.translation import get_language

from fairsay.config import words
from fairsay.publication.content import Part, Saying, Words
from fairsay.publication.models import SectionPage
from fairsay.publication.story_text import split
from fairsay.publication.wire import Paragraph, Quotation, WireCopy

LONGEST = 200_000  # characters; the request's body is limited besides

PARAGRAPH, QUOTATION, LEFT_OUT = "paragraph", "quotation", "left-out"


def _say(key: str) -> str:
    return words.say(get_language(), key)


label = lazy(_say, str)


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


def _line(key: str, length: int = 200, *, required: bool = False) -> forms.CharField:
    widget = forms.TextInput(attrs={"dir": "auto"})
    return forms.CharField(label=label(key), max_length=length, required=required, widget=widget)


def _text(key: str, rows: int, *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label(key), required=required, max_length=LONGEST, widget=_area(rows))


class PasteForm(forms.Form):
    """The copy, and where the article is to stand. The section gives the language."""

    section = forms.ModelChoiceField(queryset=SectionPage.objects.none(), label=label("cms-wire-section"))
    text = _text("cms-wire-text", 18, required=True)

    def __init__(self, *args: Any, sections: Sequence[SectionPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["section"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - tells the type checker what it is
        field.queryset = SectionPage.objects.filter(pk__in=[section.pk for section in sections])
        field.choices = grouped(sections)


class ArticleForm(PasteForm):
    """The single parts of the article. The copy goes along unseen."""

    text = forms.CharField(max_length=LONGEST, widget=forms.HiddenInput)
    headline = _line("cms-wire-headline", 500, required=True)
    standfirst = _text("cms-wire-standfirst", 2)
    place = _line("cms-wire-place", 120)
    agency = _line("cms-wire-agency", 120)
    date_line = _line("cms-wire-date", 80)
    lead = _text("cms-wire-lead", 4)
    authors = _line("cms-wire-authors", 500)
    sources = _text("cms-wire-sources", 2)

    field_order = (
        "section",
        "headline",
        "standfirst",
        "place",
        "agency",
        "date_line",
        "lead",
        "authors",
        "sources",
    )

    def author_names(self) -> list[str]:
        """The authors, one by one."""
        return [name for name in (part.strip() for part in self.cleaned_data["authors"].split(",")) if name]

    def source_pairs(self) -> list[tuple[str, str]]:
        """Title and address of each source; a last word that is an address is taken for one."""
        return [_source(line.strip()) for line in self.cleaned_data["sources"].splitlines() if line.strip()]


class PartForm(forms.Form):
    """One part of the body: a run of plain paragraphs, or a quotation."""

    kind = forms.ChoiceField(
        label=label("cms-wire-kind"),
        choices=[(kind, label(f"cms-wire-kind-{kind}")) for kind in (PARAGRAPH, QUOTATION, LEFT_OUT)],
    )
    words = _text("cms-wire-words", 6)
    speaker = _line("cms-wire-speaker")
    office = _line("cms-wire-office", 300)
    told_to = _line("cms-wire-told-to")
    when = _line("cms-wire-when", 120)
    before = _text("cms-wire-before", 2)
    attribution = _text("cms-wire-attribution", 2)

    def parts(self) -> list[Part]:
        """What this becomes in the body; nothing where it is empty or left out."""
        data = self.cleaned_data
        paragraphs = [" ".join(text.split()) for text in split(data.get("words", ""))]
        if not paragraphs or data["kind"] == LEFT_OUT:
            return []
        if data["kind"] == PARAGRAPH:
            return [Words(text) for text in paragraphs]
        rest = {
            name: data[name] for name in ("speaker", "office", "told_to", "when", "before", "attribution")
        }
        return [Saying(paragraphs=tuple(paragraphs), **rest)]


class BackForm(forms.Form):
    """Whether one left-out line goes back into the article."""

    back = forms.BooleanField(required=False)


PartForms = formset_factory(PartForm, extra=1, max_num=400, absolute_max=400)
BackForms = formset_factory(BackForm, extra=0, max_num=1000, absolute_max=1000)


def article_initial(copy: WireCopy, section: SectionPage) -> dict[str, Any]:
    """The first values of ArticleForm."""
    dateline = copy.dateline
    known = dateline is not None and bool(dateline.place or dateline.agency)
    return {
        "section": section.pk,
        "text": copy.source_copy,
        "headline": copy.title,
        "standfirst": "\n\n".join(paragraph.text for paragraph in copy.standfirst),
        "place": (dateline.place if known else dateline.text) if dateline else "",
        "agency": dateline.agency if dateline else "",
        "date_line": dateline.date if dateline else "",
        "lead": copy.lead,
        "authors": copy.byline,
        "sources": "\n".join(
            f"{source.name or source.text} {source.address}".strip() for source in copy.sources
        ),
    }


def part_initials(blocks: Iterable[Paragraph | Quotation]) -> list[dict[str, Any]]:
    """The first values of each PartForm: neighbouring plain paragraphs stand in one field."""
    initials: list[dict[str, Any]] = []
    for block in blocks:
        if isinstance(block, Quotation):
            as_written = not block.plain_attribution
            initials.append(
                {
                    "kind": QUOTATION,
                    "words": "\n\n".join(block.paragraphs),
                    "speaker": block.speaker,
                    "office": block.office,
                    "told_to": block.told_to,
                    "when": block.when,
                    "before": block.before if as_written else "",
                    "attribution": block.attribution if as_written else "",
                }
            )
        elif initials and initials[-1]["kind"] == PARAGRAPH:
            initials[-1]["words"] += "\n\n" + block.text
        else:
            initials.append({"kind": PARAGRAPH, "words": block.text})
    return initials


def forms_left_out(parts: "BaseFormSet[PartForm]") -> list[dict[str, Any]]:
    """The parts that the editor left out, as they are kept with the article."""
    return [
        {"line": 0, "text": form.cleaned_data["words"].strip(), "reason": "editor"}
        for form in parts
        if form.cleaned_data.get("kind") == LEFT_OUT and form.cleaned_data.get("words", "").strip()
    ]


def grouped(sections: Sequence[SectionPage]) -> list[tuple[str, list[tuple[int, str]]]]:
    """Choices by language."""
    groups: dict[str, list[tuple[int, str]]] = {}
    for section in sections:
        groups.setdefault(section.locale.get_display_name(), []).append((section.pk, section.title))
    return list(groups.items())


def _source(line: str) -> tuple[str, str]:
    title, _, address = line.rpartition(" ")
    if address.startswith(("https://", "http://")):
        return title or address, address
    return line, ""
