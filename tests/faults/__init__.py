"""Faults: every rule proven, wrong edits tried, content fuzzed, builds killed, hostile words."""
