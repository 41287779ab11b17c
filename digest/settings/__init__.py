"""`digest.toml` in, frozen Settings out; and the file itself, where the program writes into it."""

from digest.settings.load import DEFAULT_NAME, load_settings, settings_from_toml
from digest.settings.post import Person
from digest.settings.tables import Settings, Source

__all__ = ["DEFAULT_NAME", "Person", "Settings", "Source", "load_settings", "settings_from_toml"]
