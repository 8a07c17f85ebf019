"""Reads a transcript beside its timeline, and flags, tags and annotates its segments."""

__version__ = "0.1.0"
