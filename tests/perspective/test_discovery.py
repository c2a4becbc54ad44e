"""The discovery document: whole, and with our own address in it."""

import pytest
from django.urls import resolve

from fairsay.perspective.attributes import ATTRIBUTES

pytestmark = pytest.mark.django_db

ADDRESS = "/$discovery/rest?version=v1alpha1"


@pytest.fixture
def document(client):
    response = client.get(ADDRESS)
    assert response.status_code == 200
    return response.json()


def test_its_root_is_ours(document, client):
    assert document["rootUrl"] == "http://testserver/"
    assert client.get("/$discovery/rest").status_code == 200
    assert client.get("/$discovery/rest?version=v1").status_code == 404


def test_its_methods_lead_to_views(document):
    for method in document["resources"]["comments"]["methods"].values():
        assert resolve("/" + document["servicePath"] + method["path"]).func.any_origin


def test_every_reference_is_defined(document):
    def references(node):
        if isinstance(node, dict):
            found = {node["$ref"]} if "$ref" in node else set()
            return found.union(*(references(child) for child in node.values()))
        return set().union(*(references(child) for child in node)) if isinstance(node, list) else set()

    assert references(document) == set(document["schemas"])


def test_it_names_the_attributes(document):
    assert all(name in document["description"] for name in ATTRIBUTES)
