"""The Commission's template for transparency reports, Annex I of Implementing Regulation (EU) 2024/2835.

Headings, categories, indicators and scopes are those of its CSV edition in English (a blank at the end of a
heading is left out). It has ten files, numbered 1 and 3 to 11: the second sheet of the other edition holds
names of categories alone. Rows of single languages, which bind very large platforms, and of single countries
are left out.
"""

from collections.abc import Mapping

ALL = "All"
HOSTING = "Only for providers of hosting services, including online platforms"
PLATFORMS = "Only for providers of online platforms"
LARGE = "Only for VLOPs"
LARGE_OR_SEARCH = "Only for VLOPs and VLOSEs"

OTHER = "KEYWORD_OTHER"
NOT_SPECIFIED_NOTICE = "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE"
NOT_SPECIFIED_ORDER = "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER"
OTHER_VIOLATION = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"

# Category: its keywords, without STATEMENT_CATEGORY_ and KEYWORD_; KEYWORD_OTHER ends each.
_LAW = {
    "ANIMAL_WELFARE": "ANIMAL_HARM UNLAWFUL_SALE_ANIMALS",
    "CONSUMER_INFORMATION": "HIDDEN_ADVERTISEMENT INSUFFICIENT_INFORMATION_ON_TRADERS "
    "MISLEADING_INFO_GOODS_SERVICES MISLEADING_INFO_CONSUMER_RIGHTS NONCOMPLIANCE_PRICING",
    "CYBER_VIOLENCE": "CYBER_BULLYING_INTIMIDATION CYBER_HARASSMENT CYBER_INCITEMENT CYBER_STALKING "
    "NON_CONSENSUAL_IMAGE_SHARING NON_CONSENSUAL_MATERIAL_DEEPFAKE",
    "CYBER_VIOLENCE_AGAINST_WOMEN": "BULLYING_AGAINST_GIRLS CYBER_HARASSMENT_AGAINST_WOMEN "
    "CYBER_STALKING_AGAINST_WOMEN FEMALE_GENDERED_DISINFORMATION INCITEMENT_AGAINST_WOMEN "
    "NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN",
    "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS": "BIOMETRIC_DATA_BREACH DATA_FALSIFICATION "
    "MISSING_PROCESSING_GROUND RIGHT_TO_BE_FORGOTTEN",
    "ILLEGAL_OR_HARMFUL_SPEECH": "DEFAMATION DISCRIMINATION HATE_SPEECH",
    "INTELLECTUAL_PROPERTY_INFRINGEMENTS": "COPYRIGHT_INFRINGEMENT DESIGN_INFRINGEMENT "
    "GEOGRAPHIC_INDICATIONS_INFRINGEMENT PATENT_INFRINGEMENT TRADE_SECRET_INFRINGEMENT "
    "TRADEMARK_INFRINGEMENT",
    "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS": "MISINFORMATION_DISINFORMATION VIOLATION_EU_LAW "
    "VIOLATION_NATIONAL_LAW",
    "PROTECTION_OF_MINORS": "AGE_SPECIFIC_RESTRICTIONS_MINORS CHILD_SEXUAL_ABUSE_MATERIAL "
    "CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE GROOMING_SEXUAL_ENTICEMENT_MINORS UNSAFE_CHALLENGES",
    "RISK_FOR_PUBLIC_SECURITY": "ILLEGAL_ORGANIZATIONS RISK_ENVIRONMENTAL_DAMAGE RISK_PUBLIC_HEALTH "
    "TERRORIST_CONTENT",
    "SCAMS_AND_FRAUD": "IMPERSONATION_ACCOUNT_HIJACKING INAUTHENTIC_ACCOUNTS INAUTHENTIC_LISTINGS "
    "INAUTHENTIC_USER_REVIEWS PHISHING PYRAMID_SCHEMES",
    "SELF_HARM": "CONTENT_PROMOTING_EATING_DISORDERS SELF_MUTILATION SUICIDE",
    "UNSAFE_AND_PROHIBITED_PRODUCTS": "PROHIBITED_PRODUCTS UNSAFE_PRODUCTS",
    "VIOLENCE": "COORDINATED_HARM INCITEMENT_VIOLENCE_HATRED HUMAN_EXPLOITATION HUMAN_TRAFFICKING "
    "TRAFFICKING_WOMEN_GIRLS",
}
_TERMS = (
    "ADULT_SEXUAL_MATERIAL AGE_SPECIFIC_RESTRICTIONS GEOGRAPHICAL_REQUIREMENTS GOODS_SERVICES_NOT_PERMITTED "
    "LANGUAGE_REQUIREMENTS NUDITY"
)


def _named(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {
        f"STATEMENT_CATEGORY_{name}": (*(f"KEYWORD_{word}" for word in words.split()), OTHER)
        for name, words in table.items()
    }


LAW: Mapping[str, tuple[str, ...]] = _named(_LAW)
"""Categories of illegal content, each with its keywords, in the template's order."""
TERMS: Mapping[str, tuple[str, ...]] = _named(_LAW | {"OTHER_VIOLATION_TC": _TERMS})
"""Categories of what is incompatible with terms and conditions."""

OPENING = ("Applicability", "Service", "Reporting period")
DESCRIPTION = 'Description of the sub-category "Other"'
CATEGORY = "Category of illegal content"
CATEGORY_OF_TERMS = "Category of incompatibility with the provider's terms and conditions"

ORDERS = (
    "Number of orders to act against illegal content received",
    "Number of specific items of information included in the total number of orders to act against illegal "
    "content",
    "Median time to inform the authority of the receipt of the order to act against illegal content",
    "Median time to give effect to the order to act against illegal content",
    "Number of orders to provide information",
    "Median time to inform the authority of the receipt of the order to provide information",
    "Median time to give effect to the order to provide information",
)
ORDERS_CONTEXT = tuple(
    f"Contextual information on {one[0].lower() if place < 2 else one[0]}{one[1:]}"
    for place, one in enumerate(ORDERS)
)
NOTICES = (
    "Number of notices received",
    "Number of notices received from Trusted flaggers",
    "Number of specific items of information included in the total number of notices",
    "Number of specific items of information included in the total number of notices by Trusted Flaggers "
    "(Trusted Flagger notices)",
    "Median time to take action",
    "Median time to take action (Trusted Flagger notices)",
    "Number of actions taken on the basis of the law",
    "Number of actions taken on the basis of the law (Trusted Flagger notices)",
    "Number of actions taken on the basis of the terms and conditions of the service",
    "Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger "
    "notices)",
)
NOTICES_CONTEXT = tuple(f"Contextual information on {one}" for one in NOTICES)
MEASURES = (
    "Number of measures taken at the provider's own initiative",
    "Number of measures taken after detection with solely automated means",
    "Visibility restriction Removal",
    "Visibility restriction Disable",
    "Visibility restriction Demoted",
    "Visibility restriction Age restricted",
    "Visibility restriction Interaction restricted",
    "Visibility restriction Labelled",
    "Visibility restriction Other",
    "Monetary restriction Suspension",
    "Monetary restriction Termination",
    "Monetary restriction Other",
    "Provision of the service Suspension",
    "Provision of the service Termination",
    "Account restriction Suspension",
    "Account restriction Termination",
)
MEASURES_CONTEXT = tuple(f"Contextual Information on {one}" for one in MEASURES)
INDICATORS = (*OPENING, "Section", "Indicator", "Scope", "Value", "Contextual Information")

COMPLAINTS = "Internal complaints mechanism"
SUBMITTED = "Number of complaints submitted to the internal-complaints mechanism"
IMPOSED = "Number of restrictions newly imposed as a result of an internal complaint"
ABOUT_REMOVAL = (
    "Complaint regarding a decision to remove or disable access to or restrict visibility of information"
)
ABOUT_SERVICE = "Complaint regarding a decision to suspend or terminate the provision of the service"
ABOUT_ACCOUNT = "Complaint regarding a decision to suspend or terminate an account"
ABOUT_MONEY = "Complaint regarding a decision to restrict the ability to monetise information"
ABOUT_NOTICE = (
    "Complaint regarding a decision not to take action on a notice submitted in accordance with Article 16"
)
ABOUT_FLAGGER = (
    "Complaint regarding a decision not to take action on a notice submitted by a Trusted Flagger in "
    "accordance with Article 16"
)
DISPUTES = "Out-of-court dispute settlement bodies"
DISPUTED = "Number of disputes submitted to out-of-court dispute settlement bodies"
SUSPENSIONS = "Suspensions imposed on repeated offenders"
SUSPENDED = tuple(
    f"Number of suspensions enacted for the provision of manifestly {what}"
    for what in ("illegal content", "unfounded notices", "unfounded complaints")
)
TOTAL = "Total number"
UPHELD, PARTLY, REVERSED = "Decisions upheld", "Decisions partially reversed", "Decisions reversed"
MEDIAN, OMITTED, IMPLEMENTED = "Median time", "Decision omitted", "Percentage of outcomes implemented"

MEANS = "Use of automated means for content moderation"
SOLELY, NOT_SOLELY = (
    "Number of measures solely taken by automated means",
    "Number of measures not taken by automated means",
)
NOTICES_SOLELY, NOTICES_NOT_SOLELY = (
    "Number of notices solely processed by automated means",
    "Number of notices not processed by automated means",
)
ACCURACY = tuple(f"Accuracy of the automated means - {one}" for one in ("Accuracy", "Precision", "Recall"))

PEOPLE = "Human resources dedicated to content moderation"
MODERATORS = (
    "Number of internal moderators employed by the provider",
    "Number of external moderators contracted by the provider",
    "Number of total moderators with sufficient linguistic expertise",
)
RECIPIENTS = "Number of average monthly active recipients during the reporting period"
QUESTIONS = (
    "Summary of the content moderation engaged in at the providers’ own initiative",
    "Meaningful and comprehensible information regarding content moderation engaged in at the providers' own "
    "initiative",
    "Qualitative description of the automated means",
    "Qualitative description of indicators of accuracy and possible rate of error of automated means",
    "Specification of the precise purposes to apply automated means",
    "Safeguards applied to the use of automated means",
)
