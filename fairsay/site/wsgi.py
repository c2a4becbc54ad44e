"""Django as a WSGI application; `fairsay.site.asgi` puts it behind the thin paths."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairsay.site.settings")
application = get_wsgi_application()
