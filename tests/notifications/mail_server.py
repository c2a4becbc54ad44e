"""A mail server on this machine that speaks as much of SMTP (RFC 5321) as a letter needs."""

import socketserver
import threading
from types import TracebackType


class MailServer:
    """Takes letters; refuses those to one address, and cuts the line at those to another."""

    def __init__(self, *, refuses: str, hangs_up_on: str) -> None:
        self.greetings = 0
        self.recipients: list[str] = []
        self.delivered: list[str] = []
        outer = self

        class Talk(socketserver.StreamRequestHandler):
            def say(self, line: str) -> None:
                self.wfile.write(f"{line}\r\n".encode())

            def handle(self) -> None:
                outer.greetings += 1
                self.say("220 mail.example")
                to = ""
                while line := self.rfile.readline().decode().strip():
                    word = line[:4].upper()
                    if word == "RCPT":
                        to = line.partition("<")[2].rstrip(">")
                        if to.startswith(hangs_up_on):
                            return
                        self.say("550 no such person" if to.startswith(refuses) else "250 known")
                    elif word == "DATA":
                        self.say("354 go on")
                        lines = iter(self.rfile.readline, b".\r\n")
                        outer.delivered.append(b"".join(lines).decode())
                        outer.recipients.append(to)
                        self.say("250 taken")
                    elif word == "QUIT":
                        self.say("221 goodbye")
                        return
                    else:
                        self.say("250 mail.example")

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    def __enter__(self) -> "MailServer":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
