"""Live arrival: lines held open, what each costs in memory, how soon everybody is told, and what reads suffer.

The client that holds the lines is in this process, on the same machine; it takes memory of its own, not counted.
"""

import asyncio
import os
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.load import ask
from benchmarks.reads import BUSIEST, COMPRESSED
from tests.server import FairsayServer

LINES = int(os.environ.get("LINES_OPEN", "5000"))
QUIET_SECONDS = 30
TICKS = os.sysconf("SC_CLK_TCK")
PUBLISH = """
from fairsay.accounts.models import Reader
from fairsay.discussion import selectors, services
import time
reader = Reader.objects.filter(is_staff=False, is_active=True).first()
posted = services.post_opinion(actor=reader, thread=selectors.get_thread({thread}), text="The last ferry matters to me.")
assert posted.opinion.state == "published"
print(time.time())
"""


def run() -> None:
    """Hold some thousand lines on one thread, publish an opinion, and read its page meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        server = FairsayServer(Path(folder), FAIRSAY_LIVE_READERS=str(LINES))
        try:
            found = server.run("manage", "shell", "-c", BUSIEST).stdout.strip().splitlines()[-1]
            asyncio.run(_measure(server, int(found.split(" ")[0])))
        finally:
            server.stop()


async def _measure(server: FairsayServer, thread: int) -> None:
    page = f"/threads/{thread}/pages/1/"
    alone = await asyncio.to_thread(ask, server.port, page, headers=COMPRESSED)
    worker = _worker(server.process.pid)
    before = _memory(worker)
    lines = [await _open(server.port, thread) for _ in range(LINES)]
    await asyncio.gather(*(line.event() for line in lines))
    held = _memory(worker)
    busy = _seconds(worker)
    await asyncio.sleep(QUIET_SECONDS)
    busy = _seconds(worker) - busy
    waiting = [asyncio.create_task(line.event()) for line in lines]
    beside = await asyncio.to_thread(ask, server.port, page, headers=COMPRESSED)
    published = await asyncio.to_thread(server.run, "manage", "shell", "-c", PUBLISH.format(thread=thread))
    at = float(published.stdout.split()[-1])
    after = sorted(moment - at for moment in await asyncio.gather(*waiting))
    for line in lines:
        line.writer.close()
    print(f"lines held                        {LINES}")
    print(f"memory of the server              {before / 1024:.0f} → {held / 1024:.0f} MiB")
    print(f"for each line                     {(held - before) / LINES:.1f} KiB")
    print(f"while nothing happens             {100 * busy / QUIET_SECONDS:.1f} % of a core")
    print(
        f"told after publication            {statistics.median(after):.2f} s (median), {after[-1]:.2f} s (last)"
    )
    print(f"a page of the thread, alone       {alone}")
    print(f"the same, beside the lines        {beside}")


class _Line:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def event(self) -> float:
        """When the next event came."""
        while not (await self.reader.readline()).startswith(b"data:"):
            pass
        return time.time()


async def _open(port: int, thread: int) -> _Line:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /threads/{thread}/live?after=0 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    assert b" 200 " in await reader.readline()
    return _Line(reader, writer)


def _worker(parent: int) -> int:
    """The process that serves: of the server's descendants the one that holds the most."""
    found, left = [], [parent]
    while left:
        one = left.pop()
        found.append(one)
        for task in Path(f"/proc/{one}/task").iterdir():
            left += [int(child) for child in (task / "children").read_text().split()]
    return max(found[1:], key=_memory)  # the first has loaded the newsroom and now only waits


def _memory(process: int) -> int:
    """Resident memory in KiB."""
    told = Path(f"/proc/{process}/status").read_text()
    return int(told.split("VmRSS:")[1].split()[0])


def _seconds(process: int) -> float:
    """Processor time that it has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
