"""Addresses of accounts: allauth's pages, ours beside them, the stand-in in demo and test."""

from allauth.account import views as account
from allauth.socialaccount import views as social
from django.urls import URLPattern, URLResolver, include, path

from fairsay.accounts import views, views_data, views_facebook, views_sessions, views_tokens
from fairsay.accounts.signin import STAND_IN

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/login/", views.sign_in_page(account.login), name="account_login"),
    path("accounts/signup/", views.sign_in_page(account.signup), name="account_signup"),
    path("accounts/3rdparty/", views.sign_in_page(social.connections), name="socialaccount_connections"),
    path("accounts/staff/", views.StaffSignIn.as_view(), name="fairsay_staff_sign_in"),
    path("accounts/second-factor/", views.second_factor, name="fairsay_second_factor"),
    path("accounts/sessions/", views_sessions.sessions, name="usersessions_list"),
    path("accounts/data/", views_data.copy, name="fairsay_data_copy"),
    path("accounts/tokens/", views_tokens.tokens, name="fairsay_tokens"),
    path("accounts/tokens/<int:token_id>/revoke/", views_tokens.revoke, name="fairsay_token_revoke"),
    path("accounts/erase/", views_data.erase, name="fairsay_erase"),
    path("accounts/facebook/deletion/", views_facebook.delete_data, name="fairsay_facebook_deletion"),
    path(
        "accounts/facebook/deletion/<str:code>/",
        views_facebook.show_deletion,
        name="fairsay_facebook_deletion_status",
    ),
    path("accounts/facebook/deauthorise/", views_facebook.deauthorise, name="fairsay_facebook_deauthorise"),
    path("accounts/", include("allauth.urls")),
]
if STAND_IN:
    urlpatterns.append(path("standin/facebook/", include("fairsay.accounts.standin.urls")))
