"""What the body of an article is made of: paragraphs, pictures, attributed quotations."""

from wagtail import blocks
from wagtail.images.blocks import ImageBlock

# Small on purpose: a newspaper's text, not a page builder.
TEXT_FEATURES = ["h2", "h3", "bold", "italic", "link", "ol", "ul"]


class PictureBlock(blocks.StructBlock):
    """A picture with its alternative text, caption and credit."""

    image = ImageBlock()
    caption = blocks.CharBlock(required=False, max_length=500)
    credit = blocks.CharBlock(required=False, max_length=200, help_text="Who made it, and who owns it.")

    class Meta:
        icon = "image"
        label = "Picture"
        template = "publication/blocks/picture.html"


class QuotationBlock(blocks.StructBlock):
    """What somebody said, with who, in what office, to whom and when.

    `before` and `attribution` hold the words of the copy around the quotation where they say more
    than the other fields do; they are shown as they were written.
    """

    paragraphs = blocks.ListBlock(blocks.TextBlock(rows=4, label="Paragraph"), min_num=1)
    speaker = blocks.CharBlock(required=False, max_length=200)
    office = blocks.CharBlock(
        required=False, max_length=300, help_text="For example: Deputy Harbour Minister."
    )
    told_to = blocks.CharBlock(
        required=False, max_length=200, help_text="The agency or outlet it was said to."
    )
    when = blocks.CharBlock(
        required=False, max_length=120, help_text="In words: “on Tuesday”, “3 September”."
    )
    said_on = blocks.DateBlock(required=False, help_text="The day it was said, where it is known.")
    before = blocks.TextBlock(required=False, rows=2, help_text="Introduction, as the copy has it.")
    attribution = blocks.TextBlock(required=False, rows=2, help_text="Attribution, as the copy has it.")

    class Meta:
        icon = "openquote"
        label = "Quotation"
        template = "publication/blocks/quotation.html"


class BodyBlock(blocks.StreamBlock):
    """The body of an article, in order."""

    paragraph = blocks.RichTextBlock(features=TEXT_FEATURES, icon="pilcrow", label="Text")
    picture = PictureBlock()
    quotation = QuotationBlock()

    class Meta:
        required = False
