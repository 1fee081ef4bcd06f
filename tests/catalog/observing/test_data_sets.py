"""Data sets of others: what is taken from them, and what is left out."""

from catalog.observing.data_set_import import recognised, unknown_services
from catalog.observing.service_catalogue import Service

CONTENT = [
    {"name": "Parcel Ads", "category": "ad", "domains": ["*.parcel-ads.example", "cdn.parcel-ads.example", "1.2.3.4"]},
    {"name": "Known Chat", "category": "customer-success", "domains": ["*.chat.example"]},
    {"name": "Shop, Inc.", "category": "other", "domains": ["shop.example", "new-shop.example"]},
    {"name": "Empty", "category": "cdn", "domains": []},
]  # fmt: skip
KNOWN = {
    "chat": Service("chat", "Chat", "processor", domains=("chat.example",)),
    "shop": Service("shop", "Shop", "processor", domains=("shop.example",)),
}


def test_what_is_new_gets_a_free_id_kinds_role_and_its_widest_domains() -> None:
    found = recognised(CONTENT)
    assert found is not None
    notice, services = found
    assert "MIT License" in notice
    assert [one.name for one in services] == ["Parcel Ads", "Known Chat", "Shop, Inc."]
    assert unknown_services(services, KNOWN) == [
        Service(
            "parcel-ads", "Parcel Ads", "controller", kinds=("advertising-network",), domains=("parcel-ads.example",)
        ),
        Service("shop-2", "Shop, Inc.", "processor", kinds=("service-provider",), domains=("new-shop.example",)),
    ]


def test_other_json_is_no_data_set() -> None:
    for content in ({}, {"name": "x"}, [1], [{"name": "x"}], [{"name": 1, "domains": []}], "text", None):
        assert recognised(content) is None
