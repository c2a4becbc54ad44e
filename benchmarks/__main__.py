"""`python -m benchmarks [reads|judging]…`: without names, all of them."""

import argparse

from benchmarks import judging, reads

ALL = {"reads": reads.run, "judging": judging.run}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *ALL], metavar="NAME", help=", ".join(ALL))
    for name in parser.parse_args().names or ALL:
        print(f"\n{name}: {(ALL[name].__doc__ or '').strip()}")
        ALL[name]()


main()
