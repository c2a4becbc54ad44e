"""Placing an opinion."""


def test_smoke(thread, reader, published):
    opinion = published(thread, reader, "The Sunday crossing matters most to those who work on the islands.")
    thread.refresh_from_db()
    assert (opinion.number, thread.count) == (1, 1)
