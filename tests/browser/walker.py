"""Somebody at a browser: what a reader and an editor do by hand, in a few words for the tests."""

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PASSWORD = "the-evening-ferry"  # as `fairsay demo` prints it

FERRY = "/en/transport/last-ferry/"
LUNCHES = "/en/city/school-lunches/"
LIBRARY = "/en/culture/night-library/"
BRIDGE = "/en/city/old-bridge/"
GAUGE = "/en/region/river-gauge/"
HUM = "/en/economy/server-hum/"

# An advertisement that no judge may miss, told apart by a word.
ADVERTISEMENT = (
    "Cheap {word} tickets, 70% off today only! "
    "Order at https://{word}-deals.example/buy or call +1 555 010 0199."
)


class Walker:
    """A page, and the hands before it."""

    def __init__(self, page: "Page", *, scripts: bool) -> None:
        self.page = page
        self.scripts = scripts
        self.state = ""

    def goto(self, path: str) -> None:
        """Open an address; it must be there."""
        answer = self.page.goto(path)
        assert answer is None or answer.status < 400, f"{path}: {answer.status}"

    def follow(self, link: "Locator") -> None:
        """Press what opens another page, and wait for that page: a press alone does not."""
        with self.page.expect_navigation():
            link.click()

    def decide(self, button: "Locator") -> None:
        """Press what decides at the desk, and wait for the answer: the page comes in place, or anew."""
        with self.page.expect_response(lambda answer: answer.request.method == "POST"):
            button.click()

    def sign_in(self, name: str, next_path: str = "/me/") -> None:
        """Through the sign-in page and the stand-in for Facebook."""
        self.goto(f"/accounts/login/?next={next_path}")
        self.choose_at_facebook(name)
        self.arrived(next_path)

    def arrived(self, path: str) -> None:
        """The page at this address is here: itself, not one that only names it in its own address."""
        self.page.wait_for_url(re.compile(rf"^[^?#]*{re.escape(path)}$"))

    def choose_at_facebook(self, name: str) -> None:
        """From the sign-in page: press Facebook's button and be this person in its dialog."""
        self.follow(self.page.locator("button.facebook"))
        self.follow(self.page.locator("ul.people button", has_text=name))

    def sign_in_as_staff(self, who: str, next_path: str = "/desk/") -> None:
        """Through the page for staff, with the demo's password."""
        self.goto(f"/accounts/staff/?next={next_path}")
        self.page.locator("input[name=login]").fill(f"{who}@example.org")
        self.page.locator("input[name=password]").fill(PASSWORD)
        self.follow(self.page.locator("main button[type=submit]"))
        self.arrived(next_path)

    def write(self, story: str, text: str) -> None:
        """Type into the form under an article, ready to be sent."""
        self.goto(story)
        self.page.locator("form.place textarea").fill(text)

    def send(self) -> int:
        """Send what was written, signed in: in place with scripts, by way of a second page without.

        Returns the opinion's number, whatever became of it; `state` says what did.
        """
        form = self.page.locator("form.place")
        if self.scripts:
            expect(form.locator(".help")).to_be_hidden()  # the script knows the reader now
            with self.page.expect_response("**/opinions/") as answer:
                form.locator("[type=submit]").click()
            placed = answer.value.json()
            expect(form.locator("textarea")).to_have_value("")  # the script has had the answer as well
            self.state = placed["state"]
            return int(placed["id"])
        self.follow(form.locator("[type=submit]"))
        self.follow(self.page.locator("form.write [type=submit]"))
        fate = self.page.locator(".fate")
        self.state = fate.get_attribute("data-state") or ""
        return int(fate.get_attribute("data-opinion") or 0)

    def place(self, story: str, text: str) -> int:
        """Place an opinion and return its number, whatever became of it."""
        self.write(story, text)
        return self.send()

    def publish(self, story: str, text: str) -> int:
        """Place an opinion that must be published at once."""
        number = self.place(story, text)
        assert self.state == "published", f"not published: {text}"
        return number

    def hold(self, story: str, text: str) -> int:
        """Place an opinion that must be held."""
        number = self.place(story, text)
        expect(self.page.locator(f".fate[data-state=pending][data-opinion='{number}']")).to_be_visible()
        return number

    def held(self) -> "Locator":
        """The card that says that an opinion is held, and why."""
        return self.page.locator(".fate[data-state=pending]")

    def sees(self, story: str, text: str, *, times: int = 1) -> None:
        """Open the article and find the words that often in its thread."""
        self.goto(story)
        expect(self.page.locator(".thread .said .words", has_text=text)).to_have_count(times)

    def open_case(self, opinion: int) -> None:
        """An opinion on the desk."""
        self.goto(f"/desk/opinions/{opinion}/")

    def number_here(self) -> int:
        """The number in the address of an opinion's or a decision's page."""
        return int(re.findall(r"/(\d+)/", self.page.url)[-1])


def until(true: Callable[[], object], what: str, *, page: "Page | None" = None, seconds: float = 90) -> None:
    """Ask again until it is so: for what another process does in its own time.

    What a page's listeners note comes in only while the browser is asked for something: then name the page.
    """
    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends, f"not within {seconds} s: {what}"
        if page is None:
            time.sleep(0.1)
        else:
            page.wait_for_timeout(50)
