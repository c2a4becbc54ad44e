"""`{{ session.user_agent|browser }}`: what a reader would call that browser."""

import re

from django import template

from fairsay.accounts.address import network_of

register = template.Library()

# In this order: Edge and Opera also say Chrome, and Chrome also says Safari.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("YaBrowser", "Yandex Browser"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


@register.filter
def network(address: str) -> str:
    """The network of an address, as it is written: `192.0.2.0/24`."""
    return f"{network_of(address)}/{48 if ':' in address else 24}"


@register.filter
def browser(user_agent: str) -> str:
    """`Firefox, Linux`; for programs that say something else, the start of what they say."""
    name = next((shown for mark, shown in BROWSERS if re.search(rf"\b\w*{mark}\w*/", user_agent)), "")
    system = next((shown for mark, shown in SYSTEMS if mark in user_agent), "")
    return ", ".join(part for part in (name, system) if part) or user_agent[:60]
