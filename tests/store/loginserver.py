# SPDX-License-Identifier: Apache-2.0
"""A SPARQL endpoint that says true to whoever has the token: loginserver.py TOKEN [CERTIFICATE-AND-KEY]

Prints its port, then serves on loopback until it is ended; over TLS where a certificate is named.
"""
import http.server
import ssl
import sys

token = sys.argv[1]


class Endpoint(http.server.BaseHTTPRequestHandler):
    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        known = self.headers.get("Authorization") == f"Bearer {token}"
        body = b'{"head":{},"boolean":true}' if known else b"who are you?"
        self.send_response(200 if known else 401)
        if not known:
            self.send_header("WWW-Authenticate", "Bearer")
        self.send_header("Content-Type", "application/sparql-results+json" if known else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_HEAD = do_OPTIONS = answer

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
