from viewer.domain.pseudonyms import SEVERAL, LegendLine, Pseudonyms, without_mark


def test_numbers_belong_to_persons() -> None:
    given = Pseudonyms()
    assert given.of("name", "Ada", "a") == "Customer 1"
    assert given.of("email", "b@example.org", "b") == "customer-2@masked.invalid"
    assert given.of("email", "a@example.org", "a") == "customer-1@masked.invalid"
    assert given.of("name", "Ada King", "a") == "Customer 1"
    assert given.of("name", "Ada", SEVERAL) == "Customer ?"


def test_a_second_address_can_be_told_from_the_first() -> None:
    given = Pseudonyms()
    addresses = ("old@example.org", "new@example.org", "OLD@example.org")
    assert [given.of("email", address, "a") for address in addresses] == [
        "customer-1@masked.invalid",
        "customer-1-2@masked.invalid",
        "customer-1@masked.invalid",
    ]


def test_that_a_customer_was_deleted_stays_visible() -> None:
    deleted = "crm-7_deleted2025-04-01T06:00:00.000Z"
    given = Pseudonyms()
    assert given.of("source_id", "crm-7", "a") == "source-id-1"
    assert given.of("source_id", deleted, "a") == "source-id-1_deleted2025-04-01T06:00:00.000Z"
    assert (without_mark(deleted), without_mark("_deleted2025-04-01")) == ("crm-7", "_deleted2025-04-01")


def test_values_of_nobody_are_numbered_by_themselves() -> None:
    given = Pseudonyms()
    values = ("MENA", "17", "MENA")
    assert [given.of("metadata", value, "") for value in values] == ["value 1", "value 2", "value 1"]
    assert given.legend() == (LegendLine("metadata", 2, "value N"),)
    assert given.legend()[0].words == "2 values of metadata became “value N”"
