"""Static files under names that carry their hash, so that browsers may keep them for ever."""

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage


class HashedStorage(ManifestStaticFilesStorage):
    """As Django's own, but an unlisted file is an unhashed address, not an error page for a reader."""

    manifest_strict = False
    support_js_module_import_aggregation = True  # A module imports another under its hashed name, too.
