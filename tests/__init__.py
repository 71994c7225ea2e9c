"""The tests: golden, round-trip, property, fault and browser."""
