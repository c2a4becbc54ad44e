"""`python -m benchmarks [reads|live|judge|queue]…`: without names, all of them."""

import argparse

from benchmarks import judge, live, queue, reads

ALL = {"reads": reads.run, "live": live.run, "judge": judge.run, "queue": queue.run}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *ALL], metavar="NAME", help=", ".join(ALL))
    for name in parser.parse_args().names or ALL:
        print(f"\n{name}: {(ALL[name].__doc__ or '').strip()}")
        ALL[name]()


main()
