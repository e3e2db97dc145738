# SPDX-License-Identifier: Apache-2.0
"""Stands between hearsay and a server, and does harm: faultyproxy.py TARGET-PORT FAULT...

Prints its own port, on 127.0.0.1, and takes one fault after another for the requests that come, again and
again: ok, cut (closes without a word), lost (the server does it, the answer is lost), half (the server gets
half of the request), 500, 503, done500 (the server does it, 500 is said), slow (answers after 3 seconds).
"""

import http.client
import http.server
import itertools
import socket
import sys
import threading
import time

target = int(sys.argv[1])
faults = itertools.cycle(sys.argv[2:])
lock = threading.Lock()


def forward(method, path, headers, body):
    connection = http.client.HTTPConnection("127.0.0.1", target, timeout=60)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.getheaders(), answer.read()


def send_half(method, path, headers, body):
    with socket.create_connection(("127.0.0.1", target)) as server:
        lines = [f"{method} {path} HTTP/1.1"] + [f"{name}: {value}" for name, value in headers.items()]
        server.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body[: len(body) // 2])


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def cut(self):
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def say(self, status, headers, body):
        self.send_response(status)
        for name, value in headers:
            if name.lower() not in ("transfer-encoding", "content-length", "connection", "date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
        request = (self.command, self.path, headers, body)
        with lock:
            fault = next(faults)
        if fault == "cut":
            self.cut()
        elif fault == "half":
            send_half(*request)
            self.cut()
        elif fault in ("500", "503"):
            self.say(int(fault), [("Retry-After", "0")], b"no\n")
        elif fault == "lost":
            forward(*request)
            self.cut()
        elif fault == "done500":
            forward(*request)
            self.say(500, [], b"done, but no\n")
        else:
            if fault == "slow":
                time.sleep(3)
            self.say(*forward(*request))

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = handle_any


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


server = Server(("127.0.0.1", 0), Proxy)
print(server.server_address[1], flush=True)
server.serve_forever()
