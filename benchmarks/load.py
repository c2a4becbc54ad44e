"""A load on one address of this machine: keep-alive connections, each asking again as soon as it is answered.

The client is Python and shares the machine with the server, so rates are lower bounds; what counts is the
ratio between two rates of the same run.
"""

import asyncio
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """What one address answered: requests a second, and milliseconds of the median and the slowest in a hundred."""

    per_second: float
    median: float
    p99: float
    status: int
    length: int

    def __str__(self) -> str:
        return f"{self.per_second:9,.0f}/s  p50 {self.median:7.2f} ms  p99 {self.p99:7.2f} ms  {self.length:7,} bytes"


def ask(
    port: int,
    path: str,
    *,
    seconds: float = 4.0,
    connections: int = 16,
    headers: dict[str, str] | None = None,
) -> Rate:
    """Ask for `path` on loopback as often as it is answered, for so many seconds after a warm-up of a tenth."""
    return asyncio.run(_ask(port, path, seconds, connections, headers or {}))


async def _ask(port: int, path: str, seconds: float, connections: int, headers: dict[str, str]) -> Rate:
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        *(f"{k}: {v}" for k, v in headers.items()),
        "",
        "",
    ]
    request = "\r\n".join(lines).encode()
    times: list[float] = []
    seen: list[tuple[int, int]] = []
    starts = time.perf_counter() + seconds / 10
    ends = starts + seconds

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            while (began := time.perf_counter()) < ends:
                writer.write(request)
                status, length = await _answer(reader)
                if began >= starts:
                    times.append(time.perf_counter() - began)
                    if not seen:
                        seen.append((status, length))
        finally:
            writer.close()

    await asyncio.gather(*(one() for _ in range(connections)))
    times.sort()
    status, length = seen[0]
    return Rate(
        per_second=len(times) / seconds,
        median=times[len(times) // 2] * 1000,
        p99=times[int(len(times) * 0.99)] * 1000,
        status=status,
        length=length,
    )


async def _answer(reader: asyncio.StreamReader) -> tuple[int, int]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    if "transfer-encoding: chunked" in head:
        length = 0
        while size := int((await reader.readline()).strip() or b"0", 16):
            await reader.readexactly(size + 2)
            length += size
        await reader.readline()
        return status, length
    length = 0
    for line in head.split("\r\n"):
        if line.startswith("content-length:"):
            length = int(line.split(":")[1])
    await reader.readexactly(length)
    return status, length
