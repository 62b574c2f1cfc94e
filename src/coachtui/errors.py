"""Every error the product raises on purpose, with the exit code it means."""

from typing import ClassVar


class CoachError(Exception):
    """One clear, translated sentence that says what to do."""

    exit_code: ClassVar[int] = 1


class UsageError(CoachError):
    """The command line, or the place it was called from, does not fit."""

    exit_code = 2


class InvalidFileError(CoachError):
    """An input file has a mistake that its owner can mend."""

    exit_code = 3


class NotFoundError(CoachError):
    """There is no such person, session, action or file."""

    exit_code = 4


class LockedError(CoachError):
    """Another program holds the database."""

    exit_code = 5


class DamagedError(CoachError):
    """The file is not a database of ours, or no longer a whole one."""

    exit_code = 6


class StorageError(CoachError):
    """No space, no permission, or a read-only place."""

    exit_code = 8


class OtherSchemaError(CoachError):
    """Another version of the program made this file."""

    exit_code = 9


class NewerSchemaError(OtherSchemaError):
    """A newer version of the program made this file."""


class PrivacyError(CoachError):
    """What was asked for is not done, to protect what somebody has entrusted."""

    exit_code = 10
