"""The entry: `coachtui`, or `python -m coachtui`."""

import gc
import sys


def main() -> None:
    """Run the program and leave with its exit code."""
    gc.disable()  # a command ends before collecting pays; the screen turns it on again
    from coachtui.cli.main import run
    from coachtui.cli.output import prepare_streams
    from coachtui.clock import SystemClock, settle_zone

    prepare_streams()
    settle_zone()
    sys.exit(run(sys.argv[1:], SystemClock()))


if __name__ == "__main__":
    main()
