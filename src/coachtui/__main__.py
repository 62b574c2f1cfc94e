"""The entry: `coachtui`, or `python -m coachtui`."""

import sys


def main() -> None:
    """Run the program and leave with its exit code."""
    from coachtui.cli.main import run
    from coachtui.cli.output import prepare_streams

    prepare_streams()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
