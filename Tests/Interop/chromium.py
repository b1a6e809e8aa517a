"""A headless Chromium driven by its DevTools protocol over pipes; needs nothing but Python's standard library.

Protocol: https://chromedevtools.github.io/devtools-protocol/; messages are JSON ended by a zero byte, read by the browser
on descriptor 3 and written on 4.
"""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "headless_shell")


def find():
    """The path of a Chromium: STANCELINE_CHROMIUM, else the first on the PATH; None where there is none."""
    named = os.environ.get("STANCELINE_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One browser with one page. `problems` takes what no page of ours may do, as it happens."""

    def __init__(self, program, width=1280, height=900, patience=120):
        self.patience, self.problems, self._next, self._rest, self._answers = patience, [], 0, b"", {}
        self._loaded = False
        self._profile = tempfile.mkdtemp(prefix="stanceline-chromium-")
        # Descriptors above 4, so that putting one in its place does not close another.
        (to_read, self._to), (self._from, from_write) = [_high_pipe() for _ in range(2)]

        def place():
            os.dup2(to_read, 3)
            os.dup2(from_write, 4)

        # What the browser puts into the folder for temporary files goes with the profile.
        place_of_files = {**os.environ, "TMPDIR": self._profile}
        arguments = [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                     "--disable-extensions", "--disable-background-networking", "--remote-debugging-pipe",
                     "--user-data-dir=" + self._profile, "--window-size=%d,%d" % (width, height), "about:blank"]
        self._process = subprocess.Popen(arguments, preexec_fn=place, close_fds=False, stdin=subprocess.DEVNULL,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=place_of_files)
        os.close(to_read)
        os.close(from_write)
        self._session = None
        try:
            targets = self.send("Target.getTargets")["targetInfos"]
            page = next(target["targetId"] for target in targets if target["type"] == "page")
            self._session = self.send("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                self.send(domain + ".enable")
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for descriptor in (self._to, self._from):
            os.close(descriptor)
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def send(self, method, **parameters):
        self._next += 1
        message = {"id": self._next, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        return self._wait(lambda: self._answers.pop(message["id"], None), method)

    def open(self, path, fragment=""):
        """Loads a file, or an address such as about:blank, and waits until its scripts have run."""
        self._loaded = False
        address = path if path.startswith("about:") else "file://" + os.path.abspath(path)
        self.send("Page.navigate", url=address + fragment)
        self._wait(lambda: self._loaded or None, "loading " + path)

    def run(self, script):
        """The value of a script's last expression, run in the page."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise AssertionError("%s in %s" % (details.get("exception", {}).get("description", details["text"]), script))
        return answer["result"].get("value")

    def press(self, key, **more):
        """One key, as from the keyboard: "Tab", "Enter", "ArrowLeft", "a"."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowRight": 39, "Home": 36, "End": 35}
        event = {"key": key, "code": {" ": "Space"}.get(key, key), "windowsVirtualKeyCode": codes.get(key, ord(key[0])), **more}
        text = {"Enter": "\r", " ": " "}.get(key, key if len(key) == 1 else "")
        self.send("Input.dispatchKeyEvent", type="keyDown", **event, **({"text": text} if text else {}))
        self.send("Input.dispatchKeyEvent", type="keyUp", **event)

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def media(self, kind="", scheme="light"):
        self.send("Emulation.setEmulatedMedia", media=kind, features=[{"name": "prefers-color-scheme", "value": scheme}])

    def _wait(self, done, what):
        end = time.monotonic() + self.patience
        while True:
            value = done()
            if value is not None:
                if isinstance(value, dict) and "error" in value:
                    raise AssertionError("%s: %s" % (what, value["error"]))
                return value["result"] if isinstance(value, dict) and "result" in value and "id" in value else value
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._from], [], [], left)[0]:
                raise TimeoutError("the browser did not answer in %d s: %s" % (self.patience, what))
            piece = os.read(self._from, 1 << 16)
            if not piece:
                raise RuntimeError("the browser ended: " + what)
            *messages, self._rest = (self._rest + piece).split(b"\0")
            for message in messages:
                self._take(json.loads(message))

    def _take(self, message):
        if "id" in message:
            self._answers[message["id"]] = message
            return
        method, parameters = message["method"], message.get("params", {})
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Page.javascriptDialogOpening":
            self.problems.append("dialog: " + parameters["message"])
            self._next += 1
            reply = {"id": self._next, "method": "Page.handleJavaScriptDialog", "params": {"accept": True},
                     "sessionId": self._session}
            os.write(self._to, json.dumps(reply).encode() + b"\0")
        elif method == "Runtime.exceptionThrown":
            self.problems.append("exception: " + json.dumps(parameters["exceptionDetails"])[:500])
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
            self.problems.append("console: " + json.dumps(parameters["args"])[:500])
        elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            self.problems.append("log: " + parameters["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            url = parameters["request"]["url"]
            if not url.startswith(("file:", "about:", "data:")):
                self.problems.append("request: " + url)


def _high_pipe():
    """A pipe whose ends are above descriptor 9 and are inherited by nobody unless placed."""
    import fcntl
    ends = []
    for end in os.pipe():
        ends.append(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10))
        os.close(end)
    return ends
