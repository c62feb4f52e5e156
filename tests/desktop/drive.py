"""Drives the real program in a real window, as a person with a keyboard or a screen reader would.

`Desktop` is a private screen: Xvfb, a window manager, a D-Bus session and the accessibility bus, with a home folder of
its own. Nothing of the machine's own session is seen or changed, and everything started is ended with it. A scenario is
a function `test_…(desktop)` in a `test_*.py` beside this file; `run.py` runs each in a process and on a screen of its own.

Needs Debian's python3-gi, gir1.2-atspi-2.0, at-spi2-core, xvfb, openbox, xdotool, imagemagick, dbus.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

# A session bus that starts nothing by itself: no portal, so the program falls back to zenity on every machine alike.
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# The accessibility bus was renamed in places; a scenario uses the first name.
ROLE_NAMES = {
    "button": {"button", "push button"},
    "check box": {"check box"},
    "text": {"text", "entry"},
    "list item": {"list item"},
    "tab": {"page tab", "tab"},
    "tab list": {"page tab list", "tab list"},
    "label": {"label", "static"},
}
STATES = ["checked", "selected", "focused", "focusable", "enabled", "expanded", "required", "invalid-entry", "modal"]


class Failure(AssertionError):
    """What a person would have seen instead of what was expected."""


def screen(width, height):
    """For a scenario that needs a screen of another size than 1366×768."""

    def mark(scenario):
        scenario.screen = (width, height)
        return scenario

    return mark


class Display:
    """A private screen with a window manager. `with Display() as display:` ends everything it started."""

    def __init__(self, width=1366, height=768):
        self.size = (width, height)
        self.mark = f"SELARAS_DESKTOP={uuid.uuid4().hex}"
        self.started = []
        self.folder = Path(tempfile.mkdtemp(prefix="selaras-desktop-"))
        self.home = self.folder / "home"
        self.runtime = self.folder / "runtime"
        self.home.mkdir()
        self.runtime.mkdir(mode=0o700)
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "LANG": "C.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "GTK_USE_PORTAL": "0",
        }
        name, _, value = self.mark.partition("=")
        self.env[name] = value

    def __enter__(self):
        try:
            self.open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def open(self):
        read, write = os.pipe()
        width, height = self.size
        screen = ["-screen", "0", f"{width}x{height}x24"]
        self.spawn(["Xvfb", "-displayfd", str(write), *screen, "-nolisten", "tcp", "-noreset"], "xvfb", pass_fds=[write])
        os.close(write)
        os.set_blocking(read, False)
        number = bytearray()

        def look():
            number.extend(read_some(read))
            return number.endswith(b"\n")

        until("Xvfb to open a screen", 20, look)
        os.close(read)
        self.env["DISPLAY"] = f":{number.decode().strip()}"
        self.spawn(["openbox", "--sm-disable"], "openbox")
        until("the window manager", 20, lambda: self.output(["xdotool", "get_num_desktops"]) is not None)

    def spawn(self, command, log, env=None, **options):
        """Starts a program of this screen; what it says goes to `<folder>/<log>.log`."""
        with open(self.folder / f"{log}.log", "ab") as file:
            child = subprocess.Popen(
                command, env=env or self.env, stdin=subprocess.DEVNULL, stdout=file, stderr=file, **options
            )
        self.started.append(child)
        return child

    def output(self, command):
        """What a command prints, or None when it does not succeed within 20 s."""
        try:
            done = subprocess.run(
                command, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=False,
                encoding="utf-8", errors="replace"
            )
        except subprocess.TimeoutExpired:
            return None
        return done.stdout if done.returncode == 0 else None

    def screenshot(self, path):
        """A PNG of the whole screen."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        if self.output(["import", "-silent", "-window", "root", f"png:{path}"]) is None:
            raise Failure(f"no screenshot could be taken for {path}")
        return Path(path)

    def close(self):
        """Ends what was started on this screen, its children too, wherever they went, and removes the folder."""
        for how in (signal.SIGTERM, signal.SIGKILL):
            for pid in self.processes():
                try:
                    os.kill(pid, how)
                except ProcessLookupError:
                    pass
            deadline = time.monotonic() + 3
            while self.processes() and time.monotonic() < deadline:
                time.sleep(0.05)
        # A folder that a scenario made read-only must not stay behind.
        for root, folders, _ in os.walk(self.folder):
            for folder in folders:
                os.chmod(os.path.join(root, folder), 0o700)
        shutil.rmtree(self.folder, ignore_errors=True)

    def processes(self):
        """Every living process that inherited this screen's mark."""
        mark = self.mark.encode()
        found = []
        for child in self.started:
            child.poll()
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit() or int(entry.name) == os.getpid():
                continue
            try:
                if mark in (entry / "environ").read_bytes().split(b"\0"):
                    if (entry / "stat").read_text().rpartition(")")[2].split()[0] != "Z":
                        found.append(int(entry.name))
            except OSError:
                continue
        return found


class Desktop(Display):
    """A screen with the accessibility bus on, and the program under test in its window."""

    def __init__(self, program, artifacts, width=1366, height=768):
        super().__init__(width, height)
        self.program = Path(program).resolve()
        self.artifacts = Path(artifacts)
        self.data = self.folder / "data"
        self.running = None
        self.starts = 0

    def open(self):
        super().open()
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(folder=self.runtime))
        self.spawn(["dbus-daemon", "--nofork", f"--config-file={config}", "--print-address=1"], "bus")
        log = self.folder / "bus.log"
        until("the session bus", 20, lambda: log.read_text().endswith("\n"))
        address = log.read_text().splitlines()[0]
        # The program and this process, through which the tree is read, must see the same bus.
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        os.environ.update(self.env)
        launcher = next(
            (p for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher") if os.path.exists(p)),
            None,
        )
        if launcher is None:
            raise Failure("at-spi-bus-launcher is missing: install at-spi2-core")
        self.spawn([launcher, "--launch-immediately", "--a11y=1", "--screen-reader=1"], "at-spi")
        turn_accessibility_on()

    # The program

    def start(self, *arguments, env=None, wrap=(), dialogs=True):
        """Starts the program with a data folder of this screen.

        `wrap`: a command put before it (strace). `dialogs=False`: as on a machine without portal and zenity.
        """
        if self.running and self.running.poll() is None:
            raise Failure("the program is already running")
        whole = {**self.env, **(env or {})}
        if not dialogs:
            empty = self.folder / "no-programs"
            empty.mkdir(exist_ok=True)
            whole["PATH"] = str(empty)
        self.starts += 1
        trace = os.environ.get("SELARAS_TRACE_NETWORK")
        if trace:
            log = f"{trace}.{self.starts}"
            wrap = [shutil.which("strace"), "-f", "--seccomp-bpf", "-e", "trace=network,execve", "-o", log, *wrap]
        command = [*wrap, str(self.program), "--data", str(self.data), *map(str, arguments)]
        self.running = self.spawn(command, "program", env=whole)
        return self.running

    def log(self):
        """What the program printed so far, over all its starts."""
        path = self.folder / "program.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def kill(self):
        """Ends the program as a power cut would."""
        self.signal(signal.SIGKILL)
        self.running.wait(timeout=10)

    def wait_exit(self, timeout=15):
        """Waits until the program has ended by itself; its exit status."""
        try:
            return self.running.wait(timeout=timeout)
        except subprocess.TimeoutExpired:
            raise Failure(f"the program still runs after {timeout} s") from None

    def signal(self, number):
        """Sends a signal to the program itself, also when it runs under a wrapper."""
        for pid in self.processes():
            try:
                if os.readlink(f"/proc/{pid}/exe") == str(self.program):
                    os.kill(pid, number)
            except OSError:
                continue

    # What is on the screen, as a screen reader is told

    def nodes(self):
        """Every node of every program on this screen, with its depth, in reading order."""
        from gi.repository import Atspi

        desk = Atspi.get_desktop(0)
        desk.clear_cache()
        for index in range(children(desk)):
            app = child(desk, index)
            if app is not None:
                yield from walk(app, 0)

    def find(self, role, name=None, *, states=(), where=None):
        """All nodes with that role and name (a text, or a compiled pattern to search for)."""
        found = []
        for node, _ in self.nodes():
            if node.role in ROLE_NAMES.get(role, {role}) and matches(name, node.name):
                if all(state in node.states for state in states) and (where is None or where(node)):
                    found.append(node)
        return found

    def wait_for(self, role, name=None, *, states=(), where=None, timeout=15):
        """The first such node, as soon as there is one."""
        wanted = f"{role} {describe(name)}" + (f" ({', '.join(states)})" if states else "")

        def look():
            self.must_run()
            found = self.find(role, name, states=states, where=where)
            return found[0] if found else None

        return until(wanted, timeout, look)

    def wait_gone(self, role, name=None, *, timeout=15):
        """Waits until there is no such node any more."""
        until(f"{role} {describe(name)} to go away", timeout, lambda: not self.find(role, name))

    def wait_text(self, pattern, *, timeout=15):
        """Waits until any node says a text (a part of its name or value is enough); the node."""

        def look():
            self.must_run()
            for node, _ in self.nodes():
                if matches(re.compile(pattern), node.name) or matches(re.compile(pattern), node.text):
                    return node
            return None

        return until(f"the text {pattern!r}", timeout, look)

    def do(self, role, name=None, **options):
        """Waits for a node and acts on it, as a screen reader does."""
        node = self.wait_for(role, name, **options)
        node.act()
        return node

    def focused(self):
        """The node with the keyboard, or None."""
        return next((node for node, _ in self.nodes() if "focused" in node.states and node.role != "frame"), None)

    def tree(self):
        """The accessibility tree as text: role, name, value, states, actions."""
        lines = []
        for node, depth in self.nodes():
            parts = [node.role, repr(node.name)]
            parts += [f"value {node.value:g}"] if node.value is not None else []
            parts += [" ".join(state for state in STATES if state in node.states)]
            parts += [f"actions {node.actions}"] if node.actions else []
            lines.append("  " * depth + " | ".join(part for part in parts if part))
        return "\n".join(lines)

    def unnamed(self):
        """What a person can act on but a screen reader cannot name, in this program."""
        found = []
        for node, _ in self.nodes():
            if node.actions and not node.name.strip() and node.pid in self.processes_of_program():
                found.append(f"{node.role} at {node.bounds}")
        return found

    def assert_all_named(self):
        found = self.unnamed()
        if found:
            raise Failure(f"actionable without a name: {len(found)}: {', '.join(found)}")

    def processes_of_program(self):
        pids = set()
        for pid in self.processes():
            try:
                if os.readlink(f"/proc/{pid}/exe") == str(self.program):
                    pids.add(pid)
            except OSError:
                continue
        return pids

    # Keyboard and pointer

    def key(self, *keys, pause=0.05):
        """Presses keys by their X names: `key("ctrl+s")`, `key("Down", "Down", "space")`."""
        for one in keys:
            self.must_run()
            if self.output(["xdotool", "key", "--clearmodifiers", one]) is None:
                raise Failure(f"the key {one} could not be pressed")
            time.sleep(pause)

    def type(self, text):
        """Types a text of ASCII characters into whatever has the keyboard; others get lost on the way through X."""
        if self.output(["xdotool", "type", "--clearmodifiers", "--delay", "15", "--", text]) is None:
            raise Failure(f"{text!r} could not be typed")

    def click(self, node):
        """Clicks the middle of a node with the pointer."""
        x, y, width, height = node.bounds
        point = [str(x + width // 2), str(y + height // 2)]
        if self.output(["xdotool", "mousemove", "--sync", *point, "click", "1"]) is None:
            raise Failure(f"{node} could not be clicked")

    def windows(self):
        """The titles of the visible windows."""
        ids = (self.output(["xdotool", "search", "--onlyvisible", "--name", "."]) or "").split()
        titles = [self.output(["xdotool", "getwindowname", window]) for window in ids]
        return [title.strip() for title in titles if title and title.strip()]

    def wait_window(self, pattern, timeout=15):
        """Waits for a window by its title; the title."""

        def look():
            self.must_run()
            return next((title for title in self.windows() if re.search(pattern, title)), None)

        return until(f"a window {pattern!r}", timeout, look)

    # Evidence

    def keep(self, name):
        """Keeps a screenshot and the tree under this name among the artifacts."""
        self.artifacts.mkdir(parents=True, exist_ok=True)
        self.screenshot(self.artifacts / f"{name}.png")
        (self.artifacts / f"{name}.tree.txt").write_text(self.tree() + "\n")

    def keep_failure(self):
        """Everything that may explain a failure. Never raises."""
        self.artifacts.mkdir(parents=True, exist_ok=True)
        for log in self.folder.glob("*.log"):
            shutil.copy(log, self.artifacts / log.name)
        try:
            self.keep("failure")
        except Exception as problem:  # the first failure is the one to tell
            (self.artifacts / "failure.txt").write_text(f"no picture or tree: {problem}\n")

    def must_run(self):
        if self.running is not None and self.running.poll() is not None:
            raise Failure(f"the program has ended with status {self.running.returncode}:\n{self.log()[-2000:]}")


class Node:
    """One object of the accessibility tree. Read at once: what it says stays as it was when it was found."""

    def __init__(self, handle):
        self.handle = handle
        # What the desk forgets does not reach every node, and one that became another thing would be taken for what it was.
        handle.clear_cache()
        self.role = ask(handle.get_role_name, "")
        self.name = ask(handle.get_name, "") or ""
        self.description = ask(handle.get_description, "") or ""
        states = ask(handle.get_state_set, None)
        self.states = {state.value_nick for state in states.get_states()} if states else set()
        action = ask(handle.get_action_iface, None)
        self.actions = ask(action.get_n_actions, 0) if action else 0

    def __str__(self):
        return f"{self.role} {self.name!r}"

    @property
    def pid(self):
        return ask(self.handle.get_process_id, 0)

    @property
    def text(self):
        """What a text field holds, else the empty text."""
        text = ask(self.handle.get_text_iface, None)
        return ask(lambda: text.get_text(0, text.get_character_count()), "") if text else ""

    @property
    def value(self):
        """The number of a slider, meter or progress bar, else None."""
        value = ask(self.handle.get_value_iface, None)
        return ask(value.get_current_value, None) if value else None

    @property
    def bounds(self):
        """x, y, width, height on the screen."""
        from gi.repository import Atspi

        component = ask(self.handle.get_component_iface, None)
        box = ask(lambda: component.get_extents(Atspi.CoordType.SCREEN), None) if component else None
        return (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)

    def act(self, number=0):
        """Does its first action (press, choose, open)."""
        action = ask(self.handle.get_action_iface, None)
        if action is None or number >= ask(action.get_n_actions, 0):
            raise Failure(f"{self} has no action")
        if not ask(lambda: action.do_action(number), False):
            raise Failure(f"{self} refused its action")

    def focus(self):
        """Gives it the keyboard."""
        component = ask(self.handle.get_component_iface, None)
        if component is None or not ask(component.grab_focus, False):
            raise Failure(f"{self} does not take the focus")

    def set_text(self, text):
        """Replaces what a text field holds, as dictation software does."""
        field = ask(self.handle.get_editable_text_iface, None)
        if field is None or not ask(lambda: field.set_text_contents(text), False):
            raise Failure(f"{self} cannot be filled in")


def until(wanted, timeout, look, pause=0.1):
    """Looks until there is something, and returns it; a Failure after `timeout` seconds."""
    deadline = time.monotonic() + timeout
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise Failure(f"waited {timeout} s for {wanted}")
        time.sleep(pause)


def turn_accessibility_on():
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, Gio, GLib

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def switch():
        try:
            for name in ("IsEnabled", "ScreenReaderEnabled"):
                value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
                bus.call_sync(
                    "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None,
                    Gio.DBusCallFlags.NONE, 2000, None,
                )  # fmt: skip
            bus.call_sync(
                "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, 2000, None
            )
            return True
        except GLib.Error:
            return False

    until("the accessibility bus", 20, switch)
    Atspi.init()
    Atspi.set_timeout(3000, 10000)


def walk(handle, depth):
    yield Node(handle), depth
    for index in range(children(handle)):
        one = child(handle, index)
        if one is not None and depth < 60:
            yield from walk(one, depth + 1)


def children(handle):
    return ask(handle.get_child_count, 0)


def child(handle, index):
    return ask(lambda: handle.get_child_at_index(index), None)


def ask(question, otherwise):
    """An object may vanish between two questions: then the answer is `otherwise`."""
    from gi.repository import GLib

    try:
        return question()
    except GLib.Error:
        return otherwise


def matches(wanted, name):
    if wanted is None:
        return True
    return bool(wanted.search(name)) if isinstance(wanted, re.Pattern) else wanted == name


def describe(name):
    return "" if name is None else repr(name.pattern if isinstance(name, re.Pattern) else name)


def read_some(fd):
    try:
        return os.read(fd, 16)
    except BlockingIOError:
        return b""
