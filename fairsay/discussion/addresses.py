"""One page has many addresses; these are the ways in which they may differ, for stories of any site."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# What senders of links add to follow readers about. It never decides which page is shown.
TRACKING = frozenset({
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "twclid", "_openstat",
    "mc_cid", "mc_eid", "ref_src", "fb_comment_id", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref",
})  # fmt: skip
TRACKING_PREFIXES = ("utm_",)
LONGEST = 1000  # Story.url's length.


def tidy(address: str) -> str:
    """The address without tracking and fragment; empty for what is no address of a web page."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return ""
    query = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name)
    ]
    host = parts.hostname if port in (None, 80, 443) else f"{parts.hostname}:{port}"
    tidied = urlunsplit((parts.scheme.lower(), host, parts.path or "/", urlencode(query), ""))
    return tidied if len(tidied) <= LONGEST else ""


def page_of(tidied: str) -> str:
    """What is the same in all addresses of one page: not the scheme, `www.`, or a slash at the end."""
    parts = urlsplit(tidied)
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{query}"


def variants(tidied: str) -> list[str]:
    """Every address that the page may be registered under, the given one first."""
    parts = urlsplit(tidied)
    bare, path = parts.netloc.removeprefix("www."), parts.path.rstrip("/")
    found = [tidied]
    for scheme in ("https", "http"):
        for host in (bare, f"www.{bare}"):
            for end in ("/", ""):
                found.append(urlunsplit((scheme, host, path + end, parts.query, "")))
    return list(dict.fromkeys(found))


def _tracks(name: str) -> bool:
    return name.lower() in TRACKING or name.lower().startswith(TRACKING_PREFIXES)
