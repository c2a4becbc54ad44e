"""Somebody with a browser that knows forms and cookies and nothing else."""

from html.parser import HTMLParser
from urllib.parse import urljoin

import requests


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        said = dict(attrs)
        if tag == "form":
            self.forms.append({"action": said.get("action") or "", "fields": {}, "buttons": []})
        elif (
            self.forms
            and tag == "input"
            and said.get("name")
            and said.get("type") not in ("checkbox", "radio")
        ):
            self.forms[-1]["fields"][said["name"]] = said.get("value") or ""
        elif self.forms and tag == "button" and said.get("name"):
            self.forms[-1]["buttons"].append((said["name"], said.get("value", "")))


class Visitor:
    """Opens pages of one site and sends their forms, as a browser without scripts does."""

    def __init__(self, base: str) -> None:
        self.session = requests.Session()
        self.base = base
        self.page: requests.Response

    def open(self, path: str) -> requests.Response:
        self.page = self.session.get(urljoin(self.base, path), timeout=30)
        return self.page

    def send(self, action: str, follow: bool = True, **fields: str) -> requests.Response:
        """Fill in the form of this page whose action contains `action`, and send it."""
        parser = _Forms()
        parser.feed(self.page.text)
        form = next(form for form in parser.forms if action in (form["action"] or self.page.url))
        address = urljoin(self.page.url, form["action"])
        origin = {"Origin": self.base, "Referer": self.page.url}
        filled = form["fields"] | fields
        self.page = self.session.post(address, filled, headers=origin, timeout=30, allow_redirects=follow)
        return self.page

    def close(self) -> None:
        self.session.close()
