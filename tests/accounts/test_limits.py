"""Limits are counted once for all processes, outlive a restart, and name nobody."""

import threading
from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache, caches
from django.db import connection
from django.test import Client
from django.utils import timezone

from fairsay.accounts.models import Mark
from fairsay.accounts.services import count_try, create_editor, drop_marks
from fairsay.accounts.services.limits import SharedCache

PASSWORD = "a ferry at half past nine"


def another_process() -> SharedCache:
    """What another server, or this one after a restart, sees: the same table and nothing else."""
    return SharedCache("", {})


def pass_time(seconds: float) -> None:
    for mark in Mark.objects.all():
        mark.ends_at -= timedelta(seconds=seconds)
        mark.save()


@pytest.mark.parametrize("value", [0, 7, -1, "y", True, False, None, [1.5, 2.5], {"a": [1]}])
def test_what_is_kept_comes_back_as_it_was(value):
    cache.set("it", value, 60)
    got = another_process().get("it", "nothing")
    assert got == value
    assert type(got) is type(value)


def test_what_json_cannot_hold_is_refused():
    with pytest.raises(TypeError):
        cache.set("it", object(), 60)


def test_it_is_added_once_and_again_when_its_time_is_over():
    assert cache.add("it", "first", 60)
    assert not another_process().add("it", "second", 60)
    assert cache.get("it") == "first"
    pass_time(61)
    assert cache.get("it") is None
    assert another_process().add("it", "third", 60)
    assert cache.get("it") == "third"


def test_counting_goes_on_across_processes_and_ends_with_its_time():
    cache.add("tries", 0, 60)
    assert [cache.incr("tries"), another_process().incr("tries", 2), cache.decr("tries")] == [1, 3, 2]
    pass_time(61)
    with pytest.raises(ValueError, match="tries"):
        cache.incr("tries")


def test_touched_deleted_for_ever_and_never():
    cache.set("it", 1, 60)
    assert cache.touch("it", 600)
    pass_time(61)
    assert cache.get("it") == 1
    assert cache.delete("it")
    assert not cache.delete("it")
    assert not cache.touch("it", 60)
    cache.set("it", 1, None)
    pass_time(86400)
    assert cache.get("it") == 1
    cache.set("it", 1, 0)
    assert cache.get("it") is None
    assert cache.get_many(["it", "other"]) == {}


def test_no_name_stands_in_the_table():
    cache.set("allauth:rl:login:ip:192.0.2.7", [1.0], 60)
    cache.set("allauth:rl:login:key:nora@example.org", [1.0], 60)
    for mark in Mark.objects.all():
        assert len(mark.key) == 64
        assert "192" not in mark.value
    assert Mark.objects.count() == 2


def test_finished_things_of_the_framework_stay_near(django_assert_num_queries):
    with django_assert_num_queries(0):
        cache.set("wagtail_site_root_paths", [object()], 60)
        assert cache.get("wagtail_site_root_paths")
        assert cache.delete("wagtail_site_root_paths")
        assert cache.add("wagtail_other", 1)
        assert cache.incr("wagtail_other") == 2
        assert cache.touch("wagtail_other", 60)
    assert caches["near"].get("wagtail_other") == 2


def test_a_try_costs_one_statement_and_counts_until_its_time_is_over(django_assert_num_queries):
    with django_assert_num_queries(3):
        assert [count_try("embed-redeem-192.0.2.7", 60) for _ in range(3)] == [1, 2, 3]
    pass_time(40)
    assert count_try("embed-redeem-192.0.2.7", 60) == 4, "the first one's minute is still running"
    pass_time(21)
    assert count_try("embed-redeem-192.0.2.7", 60) == 1
    assert count_try("embed-redeem-192.0.2.8", 60) == 1


def test_what_is_over_is_swept():
    cache.set("old", 1, 60)
    pass_time(61)
    cache.set("new", 1, 60)
    assert drop_marks() == 1
    assert drop_marks() == 0
    assert Mark.objects.count() == 1


def test_a_second_factors_code_is_good_once_everywhere_and_as_long_as_it_is_valid(make_reader):
    from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value

    reader = make_reader("Edith", role="editor")
    secret = generate_totp_secret()
    TOTP.activate(reader, secret)
    totp = TOTP(reader.authenticator_set.get())
    code = format_hotp_value(hotp_value(secret, int(timezone.now().timestamp()) // 30))
    assert totp.validate_code(code)
    assert not totp.validate_code(code)
    pass_time(45)
    assert not totp.validate_code(code), "it is still within the tolerance"


def test_tries_to_sign_in_are_counted_for_the_whole_installation():
    create_editor(email="edith@example.org", name="Edith", role="editor", password=PASSWORD)

    def attempt(password: str) -> str:
        answer = Client().post("/accounts/staff/", {"login": "edith@example.org", "password": password})
        return answer.content.decode()

    while "Too many attempts" not in attempt("wrong"):
        assert Mark.objects.exists()
    caches["near"].clear()  # What a process held in its own memory is gone with it.
    assert "Too many attempts" in attempt(PASSWORD)
    Mark.objects.all().delete()
    assert "Too many attempts" not in attempt(PASSWORD)


def test_of_many_at_once_one_is_first_and_none_is_lost(committed):
    firsts, counts, tries = [], [], []

    def run() -> None:
        try:
            firsts.append(cache.add("it", 0, 60))
            counts.extend(cache.incr("it") for _ in range(5))
            tries.extend(count_try("it", 60) for _ in range(5))
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(firsts) == [False, False, False, True]
    assert sorted(counts) == sorted(tries) == list(range(1, 21))
