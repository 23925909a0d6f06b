"""Run the command line: ``python -m gen``."""


def main() -> None:
    """Start the command line; imported late so that ``gen --help`` stays quick."""
    from gen.cli import run

    run()


if __name__ == "__main__":
    main()
