"""A security key, played by the browser: set up, then used to sign in, under the strict content policy."""

from tests.browser.walker import Walker

PASSWORD = "seven quiet harbours"
ADDRESS = "key@example.org"


def sign_in(one: Walker, base: str) -> None:
    one.goto(f"{base}/accounts/staff/?next=/accounts/2fa/")
    one.page.fill("input[name=login]", ADDRESS)
    one.page.fill("input[name=password]", PASSWORD)
    one.follow(one.page.locator("main button[type=submit]"))


def test_a_key_is_added_and_opens_the_door(newsroom, open_page):
    made = newsroom.run("create-editor", "--email", ADDRESS, "--name", "Keyholder", "--link")
    assert made.returncode == 0, made.stderr
    link = made.stdout.strip().splitlines()[-1]
    # Keys belong to a name: browsers refuse them on a bare address such as 127.0.0.1.
    base = newsroom.url.replace("127.0.0.1", "localhost")
    page = open_page()
    one = Walker(page, scripts=True)
    submit = page.locator("main button[type=submit]")
    page.goto(link)
    page.fill("input[name=password1]", PASSWORD)
    page.fill("input[name=password2]", PASSWORD)
    one.follow(submit)

    sign_in(one, base)
    page.goto(f"{base}/accounts/2fa/webauthn/add/")
    page.fill("input[name=password]", PASSWORD)
    one.follow(submit)
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "usb", "hasUserVerification": True, "isUserVerified": True}
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": key | {"hasResidentKey": True}})
    page.click("#mfa_webauthn_add")
    one.arrived("/recovery-codes/")
    assert page.locator(".codes li").count() == 10

    page.context.clear_cookies()
    sign_in(one, base)
    one.arrived("/accounts/2fa/authenticate/")
    page.click("#mfa_webauthn_authenticate")
    one.arrived("/accounts/2fa/")


def test_a_key_that_cannot_be_used_is_said_on_the_page(newsroom, open_page):
    page = open_page()
    page.goto(f"{newsroom.url}/accounts/login/?next=/accounts/2fa/webauthn/add/")
    one = Walker(page, scripts=True)
    one.follow(page.locator("button.facebook"))
    one.follow(page.locator("ul.people button").first)
    one.arrived("/webauthn/add/")
    assert page.locator("#key-fault").is_hidden()
    page.click("#mfa_webauthn_add")
    page.locator("#key-fault").wait_for(state="visible")
