"""The records on disk: one file, one way to open it, one place for transactions."""

from coachtui.db.place import backups
from coachtui.db.scope import Database, Transaction, open_database

__all__ = ["Database", "Transaction", "backups", "open_database"]
