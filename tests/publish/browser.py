# SPDX-License-Identifier: Apache-2.0
"""Looks at a site in a real browser: browser.py CHROMEDRIVER CHROMIUM SITE PROFILE

Speaks WebDriver (W3C Recommendation, 2018) to ChromeDriver. On every kind of page: the style is there,
nothing runs out of the window at 400 pixels, no complaint stands in the console; the bars of a timeline
are seen; a link to a statement leads to it and marks it. Prints what is not so. Python's own library only.
"""
import json
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

driver, chromium, site, profile = sys.argv[1], sys.argv[2], Path(sys.argv[3]).resolve(), sys.argv[4]
faults = []

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]


def call(method, path, **body):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method,
                                     data=json.dumps(body).encode() if method == "POST" else None,
                                     headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["value"]


def wait():
    for _ in range(100):
        try:
            if call("GET", "/status")["ready"]:
                return
        except OSError:
            time.sleep(0.1)
    sys.exit("chromedriver does not answer")


def first(pattern, having=""):
    return next(page for page in sorted(site.glob(pattern)) if having in page.read_text(encoding="utf-8"))


def look(page):
    name = page.relative_to(site)
    call("POST", f"{session}/url", url=page.as_uri())
    seen = run("""return {heading: document.querySelector("h1").getBoundingClientRect().height,
        width: getComputedStyle(document.body).maxWidth,
        over: document.documentElement.scrollWidth - window.innerWidth,
        bars: [...document.querySelectorAll("rect.bar")].map(bar => bar.getBoundingClientRect().height)}""")
    if seen["heading"] <= 0 or seen["width"] == "none":
        faults.append(f"{name}: no heading, or no style: {seen}")
    if seen["over"] > 0:
        faults.append(f"{name}: runs {seen['over']} pixels out of the window")
    if any(height <= 0 for height in seen["bars"]):
        faults.append(f"{name}: a bar is not seen")
    complaints = call("POST", f"{session}/se/log", type="browser")
    faults.extend(f"{name}: {entry['message']}" for entry in complaints)
    return seen


def run(script):
    return call("POST", f"{session}/execute/sync", script=script, args=[])


process = subprocess.Popen([driver, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    wait()
    arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--window-size=400,800", f"--user-data-dir={profile}"]
    session = "/session/" + call("POST", "/session", capabilities={"alwaysMatch": {
        "browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {"binary": chromium, "args": arguments}}})["sessionId"]
    for page in [site / "index.html", site / "people.html", first("text/*.html"), first("org/*.html"),
                 first("membership/*.html"), first("role/*.html")]:
        look(page)
    if not look(first("[po]*/*.html", "<svg"))["bars"]:
        faults.append("a timeline has no bars")

    person = first("person/*.html", "#said_")
    look(person)
    run("""document.querySelector('.where a[href*="#said_"]').click()""")
    time.sleep(0.5)
    mark = run("""const there = document.querySelector(":target");
        return there && [there.id, getComputedStyle(there).backgroundColor,
                         Math.round(there.getBoundingClientRect().top)]""")
    if not mark or not mark[0].startswith("said_") or mark[1] == "rgba(0, 0, 0, 0)" or not 0 <= mark[2] < 800:
        faults.append(f"the link to a statement leads to {mark}")
    call("DELETE", session)
finally:
    process.terminate()
    process.wait()
print("\n".join(faults))
sys.exit(bool(faults))
